using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

/// <summary>These tests change the working directory of the process, so they run apart from all others.</summary>
[Collection(nameof(WorkingDirectoryTests))]
[CollectionDefinition(nameof(WorkingDirectoryTests), DisableParallelization = true)]
public sealed class WorkingDirectoryTests : IDisposable
{
    private readonly string _former = Directory.GetCurrentDirectory();
    private readonly string _root = Directory.CreateTempSubdirectory("frosting é ").FullName;

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_former);
        Directory.Delete(_root, recursive: true);
    }

    [Theory]
    [InlineData("--working")]
    [InlineData("-w")]
    public void The_build_runs_in_the_directory_of_the_command_line(string name)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(_root, "sub"));
        Directory.SetCurrentDirectory(_root);

        var transcript = new Build(typeof(Where))
            .With(host => host.UseWorkingDirectory(new DirectoryPath("elsewhere")))
            .Run("-t", "Where", name, "sub/");

        Assert.Contains($"{System.IO.Path.Combine(System.IO.Path.GetFileName(_root), "sub")}\n", transcript, StringComparison.Ordinal);
    }

    [Fact]
    public void The_host_may_set_the_directory()
    {
        new Build(typeof(Where)).With(host => host.UseWorkingDirectory(new DirectoryPath(_root))).Run("-t", "Where");

        Assert.Equal(System.IO.Path.GetFileName(_root), System.IO.Path.GetFileName(Directory.GetCurrentDirectory()));
    }

    [Fact]
    public void A_missing_directory_is_an_error()
    {
        var missing = System.IO.Path.Combine(_root, "missing");

        Assert.Equal(
            $"! Error: The working directory '{missing}' does not exist.\nexit -1",
            new Build(typeof(Where)).Run("-t", "Where", "-w", missing));
    }

    private sealed class Where : FrostingTask
    {
        public override void Run(ICakeContext context) => context.Log.Information("in {0}", Directory.GetCurrentDirectory());
    }
}
