using System.Text.RegularExpressions;
using Cake.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Tests.Harness;

/// <summary>A build program with chosen tasks, through the public surface only: tasks are registered like any other service.</summary>
internal sealed partial class Build(params Type[] tasks)
{
    private readonly CakeHost _host = CakeHost.Create();

    public RecordingConsole Console { get; init; } = new();

    public Build With(Action<CakeHost> configure)
    {
        configure(_host);
        return this;
    }

    /// <summary>Runs a command line. The transcript ends with the exit code; spaces at line ends are cut and durations are zero.</summary>
    public string Run(params string[] words)
    {
        _host.ConfigureServices(services =>
        {
            services.AddSingleton<IConsole>(Console);
            foreach (var task in tasks)
            {
                services.AddSingleton(typeof(IFrostingTask), task);
            }
        });
        var exitCode = _host.Run(words);
        return string.Join('\n', Console.Lines.Select(Normalized).Append($"exit {exitCode}"));
    }

    private static string Normalized(string line) => Duration().Replace(line, "00:00:00.0000000    ").TrimEnd();

    /// <summary>A duration with what pads it to the width of its column.</summary>
    [GeneratedRegex(@"\b\d\d:\d\d:\d\d(\.\d{7})? *")]
    private static partial Regex Duration();
}
