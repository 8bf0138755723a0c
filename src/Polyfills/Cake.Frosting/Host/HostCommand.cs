using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>The one command of a build program: reads the command line, runs, and turns exceptions into an exit code.</summary>
internal sealed class HostCommand(IServiceCollection services)
{
    private const int Success = 0;
    private const int Failure = -1;

    public int Run(IReadOnlyList<string> words)
    {
        CommandLine line;
        try
        {
            line = CommandLineParser.Parse(words);
        }
        catch (CommandLineException exception)
        {
            Provider(new CommandLine()).GetRequiredService<IConsole>().WriteLine("Error: {0}", exception.Message);
            return Failure;
        }

        return Run(line, Provider(line));
    }

    private static int Run(CommandLine line, IServiceProvider provider)
    {
        var console = provider.GetRequiredService<IConsole>();
        if (line.Help)
        {
            HelpText.WriteHelp(console, System.IO.Path.GetFileName(Environment.GetCommandLineArgs()[0]));
        }
        else if (line.Version)
        {
            HelpText.WriteVersion(console);
        }
        else if (line.Info)
        {
            HelpText.WriteInfo(console);
        }
        else
        {
            return RunTargets(line, provider);
        }

        return Success;
    }

    private static int RunTargets(CommandLine line, IServiceProvider provider)
    {
        var log = provider.GetRequiredService<ICakeLog>();
        log.Verbosity = line.Verbosity;
        try
        {
            EnterWorkingDirectory(line, provider);
            var settings = new ExecutionSettings().SetTargets(line.Targets);
            if (line.Exclusive)
            {
                settings.UseExclusiveTarget();
            }

            Runner(line, provider).Run(settings);
            return Success;
        }
        catch (Exception exception)
        {
            Log(log, exception);
            return Failure;
        }
    }

    private static IRunner Runner(CommandLine line, IServiceProvider provider) =>
        line.DryRun ? provider.GetRequiredService<DryRunner>()
        : line.Tree ? provider.GetRequiredService<TreeRunner>()
        : line.Description ? provider.GetRequiredService<DescriptionRunner>()
        : provider.GetRequiredService<BuildRunner>();

    /// <summary>Enters the directory of the command line or, without one, that of the host.</summary>
    private static void EnterWorkingDirectory(CommandLine line, IServiceProvider provider)
    {
        var directory = line.WorkingDirectory is { } path
            ? DirectoryPath.FromString(path)
            : provider.GetService<WorkingDirectory>()?.Path;
        if (directory is null)
        {
            return;
        }

        var absolute = System.IO.Path.GetFullPath(directory.FullPath);
        if (!Directory.Exists(absolute))
        {
            throw new FrostingException($"The working directory '{absolute}' does not exist.");
        }

        Directory.SetCurrentDirectory(absolute);
    }

    private static void Log(ICakeLog log, Exception exception)
    {
        if (log.Verbosity == Verbosity.Diagnostic)
        {
            log.Error("Error: {0}", exception);
            return;
        }

        log.Error("Error: {0}", exception.Message);
        if (exception is AggregateException several)
        {
            foreach (var inner in several.Flatten().InnerExceptions)
            {
                log.Error("\t{0}", inner.Message);
            }
        }
    }

    private ServiceProvider Provider(CommandLine line)
    {
        services.AddSingleton<ICakeArguments>(Arguments(line));
        return services.BuildServiceProvider();
    }

    private static CakeArguments Arguments(CommandLine line)
    {
        var targets = line.Targets.Select(target => new KeyValuePair<string, string?>("target", target));
        return new CakeArguments(line.Remaining.Concat(targets).ToLookup(pair => pair.Key, pair => pair.Value));
    }
}
