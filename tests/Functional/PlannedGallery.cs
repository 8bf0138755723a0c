using Build;
using Figures.Authoring;
using Figures.Pipeline.Tests;
using Figures.Snapshots;
using Figures.Tables;

namespace Functional;

/// <summary>The default gallery, planned but not computed: its figures are drawn from their snapshots.</summary>
public sealed class PlannedGallery : IDisposable
{
    public PlannedGallery()
    {
        var request = new RunRequest { Root = WorkingCopy.Repository, Profile = Profile.Default };
        var tasks = TaskCatalogue.Tasks.Where(type => type.IsAssignableTo(typeof(PipelineTask)))
            .Select(type => (PipelineTask)Activator.CreateInstance(type)!).ToList();
        Session = new FigureSession(
            request, new MemoryDisk(), new PlainReporter(TextWriter.Null, TextWriter.Null), CancellationToken.None);
        Session.Prepare(tasks);
    }

    /// <summary>Every figure with a default snapshot.</summary>
    public static IEnumerable<string> Names => Directory
        .GetFiles(Path.Combine(WorkingCopy.Repository, "snapshots"), "*.default.verified.csv", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetFileName(Path.GetDirectoryName(file))}.{Path.GetFileName(file).Split('.')[0]}")
        .Distinct().Order(StringComparer.Ordinal);

    /// <summary>The planned run.</summary>
    public FigureSession Session { get; }

    /// <summary>The reviewed default tables of a figure.</summary>
    public static TableSet Snapshot(string figure)
    {
        var (paper, name) = (figure.Split('.')[0], figure.Split('.')[1]);
        var folder = Path.Combine(WorkingCopy.Repository, "snapshots", paper);
        return TableSet.Of([.. Directory.GetFiles(folder, $"{name}.*.default.verified.csv").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file).Split('.')[1], SnapshotText.Parse(File.ReadAllText(file), file).Table))]);
    }

    public void Dispose() => Session.Dispose();
}
