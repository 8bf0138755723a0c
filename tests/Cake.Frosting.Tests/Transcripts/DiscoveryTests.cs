using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class DiscoveryTests
{
    [Fact]
    public void The_exported_concrete_tasks_of_an_added_assembly_are_found() => Assert.Equal(
        """

        Task                          Description
        ================================================================================
        Discovered.Internal
        Discovered.Public
        Discovered.Nested             inside a public class
        exit 0
        """,
        new Build(typeof(InternalTask)).With(host => host.AddAssembly(typeof(PublicTask).Assembly)).Run("--description"));

    [Fact]
    public void A_host_may_run_twice()
    {
        var console = new RecordingConsole();
        var build = new Build { Console = console };
        build.With(host => host.AddAssembly(typeof(PublicTask).Assembly)).Run("--target=Discovered.Public", "--dryrun", "-v", "q");

        Assert.EndsWith("exit 0", build.Run("--target=Discovered.Public", "--dryrun", "-v", "q"), StringComparison.Ordinal);
    }

    /// <summary>A nested class is exported if its outer class is.</summary>
    [TaskName("Discovered.Nested")]
    [TaskDescription("inside a public class")]
    public sealed class NestedTask : Step;
}
