using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting.Tests.Harness;

/// <summary>What an engine or a task needs to run unheard.</summary>
internal static class Silence
{
    public static ICakeContext Context(Verbosity verbosity = Verbosity.Quiet) =>
        new CakeContext(new NullLog { Verbosity = verbosity }, NoArguments());

    public static IExecutionStrategy Strategy() =>
        new DefaultExecutionStrategy(new NullLog(), new CakeReportPrinter(new RecordingConsole(), Context()));

    private static CakeArguments NoArguments() => new(Array.Empty<string>().ToLookup(name => name, string? (_) => null));
}
