using System.Globalization;
using Figures.Authoring;
using Figures.Pipeline;

namespace Build.CommandLine;

/// <summary>Reads the whole command line before anything starts, and collects every fault.</summary>
internal sealed class ArgumentParser
{
    private static readonly HashSet<string> Verbosities = new(
        ["quiet", "minimal", "normal", "verbose", "diagnostic", "q", "m", "n", "v", "d"], StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyCollection<string> targets;
    private readonly List<Problem> problems = [];
    private readonly List<string> cake = [];
    private readonly List<string> chosen = [];
    private readonly List<ParameterOverride> overrides = [];
    private RunRequest request;
    private TargetOptions options = new();

    /// <summary>A parser for one command line.</summary>
    /// <param name="root">The root folder of the repository.</param>
    /// <param name="targets">The names of all targets.</param>
    public ArgumentParser(string root, IReadOnlyCollection<string> targets)
    {
        this.targets = targets;
        request = new RunRequest { Root = root, ContinuousIntegration = IsTrue(Environment.GetEnvironmentVariable("CI")) };
        if (Environment.GetEnvironmentVariable(ArgumentCatalogue.ArtifactsVariable) is { Length: > 0 } artifacts)
        {
            ReadArtifacts($"{ArgumentCatalogue.ArtifactsVariable}={artifacts}", artifacts);
        }
    }

    /// <summary>Reads the arguments.</summary>
    public ParsedArguments Parse(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var typed = arguments[i];
            var (name, value) = Split(typed);
            if (name is null)
            {
                problems.Add(new Problem(
                    ErrorCode.UnknownArgument, typed, "this is not an argument", "Arguments start with --", $"Accepted are {ArgumentCatalogue.Accepted}"));
                continue;
            }

            if (value is null && TakesValue(name) && i + 1 < arguments.Count && !arguments[i + 1].StartsWith('-'))
            {
                value = arguments[++i];
                typed = $"{typed} {value}";
            }

            Read(typed, name, value);
        }

        if (chosen.Count == 0 && !problems.Exists(problem => problem.Code == ErrorCode.UnknownTarget))
        {
            chosen.Add("Figures");
        }

        request = request with { Targets = chosen, Scope = TaskCatalogue.ScopeOf(chosen), Overrides = overrides };
        return new ParsedArguments(request, [.. chosen.Select(target => $"--target={target}"), .. cake], problems, options);
    }

    private static (string? Name, string? Value) Split(string argument)
    {
        var body = argument.StartsWith("--", StringComparison.Ordinal) ? argument[2..]
            : argument.StartsWith('-') && argument.Length > 1 ? argument[1..]
            : null;
        if (body is null)
        {
            return (null, null);
        }

        var equals = body.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (body, null) : (body[..equals], body[(equals + 1)..]);
    }

    private static bool TakesValue(string name) => ArgumentCatalogue.CakeValues.ContainsKey(name) || ArgumentCatalogue.OurValues.Contains(name);

    private static bool IsTrue(string? text) => text is not null && (text.Equals("true", StringComparison.OrdinalIgnoreCase) || text == "1");

    private void Read(string argument, string name, string? value)
    {
        if (TakesValue(name) && string.IsNullOrWhiteSpace(value))
        {
            Malformed(argument, $"--{name} needs a value");
        }
        else if (ArgumentCatalogue.CakeValues.TryGetValue(name, out var cakeValue))
        {
            ReadCakeValue(cakeValue, value!);
        }
        else if (ArgumentCatalogue.CakeFlags.TryGetValue(name, out var cakeFlag))
        {
            ReadCakeFlag(argument, cakeFlag, value);
        }
        else if (ArgumentCatalogue.OurFlags.Contains(name) || ArgumentCatalogue.OurValues.Contains(name))
        {
            ReadOurs(argument, name.ToLowerInvariant(), value);
        }
        else
        {
            problems.Add(new Problem(
                ErrorCode.UnknownArgument, argument, $"--{name} is not an argument",
                Spelling.Suggest(name, ArgumentCatalogue.AllNames, "No argument has a name like it"), $"Accepted are {ArgumentCatalogue.Accepted}"));
        }
    }

    private void ReadCakeValue(string name, string value)
    {
        if (name == "verbosity" && !Verbosities.Contains(value))
        {
            Malformed($"--verbosity={value}", $"there is no verbosity {value}", "It takes quiet, minimal, normal, verbose, diagnostic or their first letters");
            return;
        }

        if (name != "target")
        {
            cake.Add($"--{name}={value}");
            return;
        }

        if (targets.FirstOrDefault(target => target.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            chosen.Add(known);
            return;
        }

        var figures = targets.Where(target => !target.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        problems.Add(new Problem(
            ErrorCode.UnknownTarget, $"--target={value}", $"there is no target {value}",
            Spelling.Suggest(value, targets, $"Targets are {string.Join(", ", figures)} and the tasks of each paper"),
            "List all with ./build.sh --description"));
    }

    private void ReadCakeFlag(string argument, string name, string? value)
    {
        if (value is not null && !bool.TryParse(value, out _))
        {
            Malformed(argument, $"--{name} is a switch and takes no value");
            return;
        }

        cake.Add($"--{name}");
        request = name switch
        {
            "dryrun" => request with { DryRun = true },
            "exclusive" => request with { Exclusive = true },
            _ => request,
        };
    }

    private void ReadOurs(string argument, string name, string? value)
    {
        switch (name)
        {
            case "profile" when RunRequest.ProfileNamed(value!) is { } profile:
                request = request with { Profile = profile };
                break;
            case "profile":
                Malformed(argument, $"there is no profile {value}", "Profiles are smoke, default and paper");
                break;
            case "jobs" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= 1024:
                request = request with { Jobs = jobs };
                break;
            case "jobs":
                Malformed(argument, $"{value} is not a number of jobs", "It takes a whole number from 1 to 1024");
                break;
            case "set" when ParameterOverride.Parse(value!) is { } change:
                overrides.Add(change);
                break;
            case "set":
                Malformed(argument, $"{value} is not an override", "It takes the form Task.Name=value, such as MixedDynamics.Trajectories.Dimension=100");
                break;
            case "artifacts":
                ReadArtifacts(argument, value!);
                break;
            case "base":
                options = options with { Base = value };
                break;
            case "file":
                options = options with { File = value };
                break;
            case "dataset":
                options = options with { Dataset = value };
                break;
            case "graph" when PlanGraph.Forms.Contains(value!):
                options = options with { Graph = value };
                break;
            case "graph":
                Malformed(argument, $"there is no graph form {value}", $"Forms are {string.Join(", ", PlanGraph.Forms)}");
                break;
            case "keep" when Quantity.Age(value!) is { } age:
                options = options with { Keep = age };
                break;
            case "keep":
                Malformed(argument, $"{value} is not an age", "It takes days or hours, such as 30d or 12h");
                break;
            case "max-size" when Quantity.Size(value!) is { } size:
                options = options with { MaxBytes = size };
                break;
            case "max-size":
                Malformed(argument, $"{value} is not a size", "It takes a size such as 20GB or 500MB");
                break;
            case var flag when value is not null:
                Malformed(argument, $"--{flag} is a switch and takes no value");
                break;
            case "force":
                request = request with { Force = true };
                break;
            case "keep-going":
                request = request with { KeepGoing = true };
                break;
            case "offline":
                request = request with { Offline = true };
                break;
            case "file-mirrors":
                request = request with { AllowFileMirrors = true };
                break;
            case "why":
                options = options with { Why = true };
                break;
            case "exit-code":
                request = request with { ExitCodeWhenStale = true };
                break;
        }
    }

    private void ReadArtifacts(string argument, string folder)
    {
        // A path cannot hold a zero, and neither can an argument of a process.
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, request.Root));
        if (File.Exists(path))
        {
            Malformed(argument, $"{folder} is not a folder", "It takes a folder for store, journal and data sets; it is made when it is not there");
            return;
        }

        request = request with { Artifacts = path };
    }

    private void Malformed(string argument, string what, string why = "") =>
        problems.Add(new Problem(ErrorCode.MalformedValue, argument, what, why));
}
