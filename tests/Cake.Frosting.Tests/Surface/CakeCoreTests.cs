using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Surface;

/// <summary>Cake.Core is the released assembly, of the version named beside it, and behaves as that version does.</summary>
public sealed class CakeCoreTests
{
    [Fact]
    public void Cake_Core_has_the_version_of_the_Frosting_layer() => Assert.Equal(
        typeof(CakeHost).Assembly.GetName().Version, typeof(CakeEngine).Assembly.GetName().Version);

    [Fact]
    public void No_type_of_Cake_Core_is_declared_beside_it() => Assert.All(
        typeof(CakeHost).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Cake", StringComparison.Ordinal) == true),
        type => Assert.Equal("Cake.Frosting", type.Namespace));

    [Theory]
    [InlineData("open {0", "open 0")]
    [InlineData("closed 0}", "closed 0}")]
    [InlineData("{{0}} is {0}", "{0} is 1")]
    public void A_brace_without_its_partner_does_not_throw(string format, string expected) =>
        Assert.Equal([expected], Logged(log => log.Information(format, 1)));

    [Fact]
    public void No_value_is_named_in_the_log() =>
        Assert.Equal(["[NULL]", "2.5"], Logged(log =>
        {
            log.Information((object?)null);
            log.Information(2.5);
        }));

    [Fact]
    public void The_log_of_nothing_stays_quiet() =>
        Assert.Equal(Verbosity.Quiet, new NullLog { Verbosity = Verbosity.Diagnostic }.Verbosity);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_path_may_be_empty(string path) => Assert.True(new DirectoryPath(path).IsRelative);

    [Fact]
    public void A_task_reaches_the_services_of_the_whole_context()
    {
        var transcript = new Build(typeof(Curious)).Run("-t", "Curious", "-v", "q");

        Assert.StartsWith("! True True True True True\n", transcript, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Logged(Action<ICakeLog> write)
    {
        var console = new RecordingConsole();
        write(new CakeBuildLog(console));
        return console.Lines;
    }

    private sealed class Curious : FrostingTask
    {
        public override void Run(ICakeContext context) => context.Log.Error(
            "{0} {1} {2} {3} {4}",
            context.FileSystem.GetDirectory(context.Environment.WorkingDirectory).Exists,
            context.Environment.WorkingDirectory.FullPath == Directory.GetCurrentDirectory().Replace('\\', '/'),
            context.Globber.Match("*").Any(),
            context.Tools.Resolve("a-tool-that-nobody-has") is null,
            ReferenceEquals(context.ServiceProvider.GetService(typeof(ICakeLog)), context.Log));
    }
}
