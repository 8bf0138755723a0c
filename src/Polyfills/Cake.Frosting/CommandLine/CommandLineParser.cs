using Cake.Core.Diagnostics;

namespace Cake.Frosting;

/// <summary>
/// Reads a command line the relaxed way of the original: what is not a switch of Cake is kept as an argument. Values follow after
/// <c>=</c>, <c>:</c> or as the next word unless that starts with a dash. After <c>--</c> nothing is a switch of Cake any more.
/// </summary>
internal sealed class CommandLineParser
{
    private readonly List<string> _targets = [];
    private readonly List<KeyValuePair<string, string?>> _remaining = [];
    private readonly HashSet<SwitchId> _flags = [];
    private readonly Queue<string> _words;
    private Verbosity _verbosity = Verbosity.Normal;
    private string? _workingDirectory;
    private bool _onlyArguments;

    private CommandLineParser(IEnumerable<string> words) => _words = new Queue<string>(words);

    /// <summary>Reads a command line.</summary>
    /// <exception cref="CommandLineException">A switch lacks its value or has a bad one, or a word belongs to no switch.</exception>
    public static CommandLine Parse(IEnumerable<string> words)
    {
        var parser = new CommandLineParser(words);
        parser.ReadAll();
        return parser.Result();
    }

    private CommandLine Result() => new()
    {
        Targets = _targets.Count > 0 ? _targets : [CommandLine.DefaultTarget],
        Verbosity = _verbosity,
        WorkingDirectory = _workingDirectory,
        Exclusive = _flags.Contains(SwitchId.Exclusive),
        DryRun = _flags.Contains(SwitchId.DryRun),
        Tree = _flags.Contains(SwitchId.Tree),
        Description = _flags.Contains(SwitchId.Description),
        Version = _flags.Contains(SwitchId.Version),
        Info = _flags.Contains(SwitchId.Info),
        Help = _flags.Contains(SwitchId.Help),
        Remaining = _remaining,
    };

    private void ReadAll()
    {
        while (_words.TryDequeue(out var word))
        {
            if (word == "--")
            {
                _onlyArguments = true;
            }
            else if (word.StartsWith('-'))
            {
                ReadOption(word);
            }
            else if (!_onlyArguments)
            {
                throw new CommandLineException($"Unknown command '{word}'.");
            }
        }
    }

    private void ReadOption(string word)
    {
        var separator = word.AsSpan().IndexOfAny('=', ':');
        var name = separator < 0 ? word : word[..separator];
        var value = separator < 0 ? null : word[(separator + 1)..];
        if (name.Trim('-').Length == 0)
        {
            throw new CommandLineException("Option does not have a name.");
        }

        if (value is "")
        {
            throw new CommandLineException("Expected an option value.");
        }

        if (!name.StartsWith("--", StringComparison.Ordinal) && name.Length > 2)
        {
            ReadGroup(name, value);
        }
        else if (!_onlyArguments && Switch.Find(name) is { } known)
        {
            ReadSwitch(known, name, value);
        }
        else
        {
            AddArgument(name, value ?? NextValue());
        }
    }

    /// <summary>Several switches of one letter behind one dash; none of them takes a value.</summary>
    private void ReadGroup(string name, string? value)
    {
        foreach (var letter in name[1..])
        {
            if (!_onlyArguments && Switch.Find($"-{letter}") is { } known)
            {
                _ = known.Value is null ? _flags.Add(known.Id) : throw NoValue(known.Names[0]);
            }
            else
            {
                AddArgument($"-{letter}", null);
            }
        }

        if (value is not null)
        {
            throw new CommandLineException($"Unknown command '{value}'.");
        }
    }

    private void ReadSwitch(Switch known, string name, string? value)
    {
        if (known.Value is null)
        {
            ReadFlag(known.Id, name, value);
            return;
        }

        value ??= NextValue() ?? throw NoValue(name);
        switch (known.Id)
        {
            case SwitchId.Target:
                _targets.Add(value);
                break;
            case SwitchId.Verbosity:
                _verbosity = ParseVerbosity(value);
                break;
            default:
                _workingDirectory = value;
                break;
        }
    }

    /// <summary>A flag may say <c>true</c> or <c>false</c>; with any other value it is an argument (<c>--version=1.2</c>).</summary>
    private void ReadFlag(SwitchId id, string name, string? value)
    {
        if (value is null && _words.TryPeek(out var next) && bool.TryParse(next, out _))
        {
            value = _words.Dequeue();
        }

        if (value is not null && !bool.TryParse(value, out _))
        {
            AddArgument(name, value);
        }
        else if (value is null || bool.Parse(value))
        {
            _flags.Add(id);
        }
        else
        {
            _flags.Remove(id);
        }
    }

    private string? NextValue() =>
        _words.TryPeek(out var next) && !next.StartsWith('-') ? _words.Dequeue() : null;

    private void AddArgument(string name, string? value) => _remaining.Add(new(name.TrimStart('-'), value));

    private static CommandLineException NoValue(string name) =>
        new($"Option '{name.TrimStart('-')}' is defined but no value has been provided.");

    private static Verbosity ParseVerbosity(string text) => VerbosityParser.TryParse(text, out var verbosity)
        ? verbosity
        : throw new CommandLineException($"Failed to convert '{text}' to {nameof(Verbosity)}.");
}
