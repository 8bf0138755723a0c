using Build;
using Figures.Authoring;
using Figures.Pipeline.Tests;
using Figures.Snapshots;

namespace Functional;

/// <summary>The smoke gallery, computed once in memory.</summary>
public sealed class SmokeGallery : IAsyncLifetime
{
    /// <summary>The finished run.</summary>
    public FigureSession Session { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var request = new RunRequest { Root = WorkingCopy.Repository, Profile = Profile.Smoke };
        var tasks = TaskCatalogue.Tasks.Where(type => type.IsAssignableTo(typeof(PipelineTask))).Select(type => (PipelineTask)Activator.CreateInstance(type)!).ToList();
        Session = new FigureSession(request, new MemoryDisk(), new PlainReporter(TextWriter.Null, TextWriter.Null), CancellationToken.None);
        Session.Prepare(tasks);
        await Task.WhenAll(tasks.Select(task => Session.CompletionAsync(task.Name)));
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>One case for each table of each figure: the numbers of the profile smoke against their snapshots.</summary>
public sealed class GallerySnapshotTests(SmokeGallery gallery) : IClassFixture<SmokeGallery>
{
    /// <summary>Figure and table of every verified smoke snapshot.</summary>
    public static TheoryData<string, string> Snapshots()
    {
        var cases = new TheoryData<string, string>();
        var root = Path.Combine(WorkingCopy.Repository, "snapshots");
        foreach (var file in Directory.GetFiles(root, "*.smoke.verified.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var parts = Path.GetFileName(file).Split('.');
            cases.Add($"{Path.GetFileName(Path.GetDirectoryName(file))}.{parts[0]}", parts[1]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void The_numbers_of_a_figure_are_those_of_its_snapshot(string figure, string table)
    {
        var session = gallery.Session;
        var task = session.Figures.Single(candidate => candidate.Name == figure);
        var header = new SnapshotHeader(figure, table, "smoke", session.FullTablesDigest(task));
        var verdict = new SnapshotFolder(Path.Combine(WorkingCopy.Repository, "snapshots")).Check(header, session.TablesOf(task)[table]);
        Assert.True(verdict.IsMatch, verdict.Describe());
    }

    [Fact]
    public void Every_table_of_every_figure_has_a_smoke_and_a_default_snapshot()
    {
        var folder = new SnapshotFolder(Path.Combine(WorkingCopy.Repository, "snapshots"));
        foreach (var figure in gallery.Session.Figures)
        {
            foreach (var table in gallery.Session.TablesOf(figure).Keys)
            {
                Assert.True(File.Exists(folder.VerifiedPath(figure.Name, table, "smoke")), $"{figure.Name}.{table}.smoke");
                Assert.True(File.Exists(folder.VerifiedPath(figure.Name, table, "default")), $"{figure.Name}.{table}.default");
            }
        }
    }

    [Fact]
    public void Every_figure_claims_something_against_a_number()
    {
        foreach (var figure in gallery.Session.Figures)
        {
            Assert.NotEmpty(figure.ClaimsOf(gallery.Session.TablesOf(figure)));
        }
    }
}
