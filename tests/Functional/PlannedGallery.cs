using Build;
using Figures.Authoring;
using Figures.Pipeline.Tests;
using Figures.Snapshots;
using Figures.Tables;

namespace Functional;

/// <summary>The gallery, planned but not computed: its figures are drawn from their snapshots.</summary>
public sealed class PlannedGallery : IDisposable
{
    private readonly Dictionary<Profile, FigureSession> sessions = [];

    /// <summary>Every figure with a default snapshot.</summary>
    public static IEnumerable<string> Names => NamesOf(Profile.Default);

    /// <summary>Every figure with snapshots of a profile.</summary>
    public static IEnumerable<string> NamesOf(Profile profile) => Directory
        .GetFiles(Path.Combine(WorkingCopy.Repository, "snapshots"), $"*{Ending(profile)}", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetFileName(Path.GetDirectoryName(file))}.{Path.GetFileName(file).Split('.')[0]}")
        .Distinct().Order(StringComparer.Ordinal);

    /// <summary>The reviewed tables of a figure.</summary>
    public static TableSet Snapshot(string figure, Profile profile = Profile.Default)
    {
        var (paper, name) = (figure.Split('.')[0], figure.Split('.')[1]);
        var folder = Path.Combine(WorkingCopy.Repository, "snapshots", paper);
        return TableSet.Of([.. Directory.GetFiles(folder, $"{name}.*{Ending(profile)}").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file).Split('.')[1], SnapshotText.Parse(File.ReadAllText(file), file).Table))]);
    }

    /// <summary>The planned run of a profile.</summary>
    public FigureSession Session(Profile profile = Profile.Default)
    {
        if (!sessions.TryGetValue(profile, out var session))
        {
            session = Planned(profile);
            sessions.Add(profile, session);
        }

        return session;
    }

    /// <summary>A figure of the planned run of a profile, by name.</summary>
    public FigureTask Figure(string name, Profile profile = Profile.Default) =>
        Session(profile).Figures.Single(candidate => candidate.Name == name);

    public void Dispose()
    {
        foreach (var session in sessions.Values)
        {
            session.Dispose();
        }
    }

    private static FigureSession Planned(Profile profile)
    {
        var request = new RunRequest { Root = WorkingCopy.Repository, Profile = profile };
        var tasks = TaskCatalogue.Tasks.Where(type => type.IsAssignableTo(typeof(PipelineTask)))
            .Select(type => (PipelineTask)Activator.CreateInstance(type)!).ToList();
        var session = new FigureSession(
            request, new MemoryDisk(), new PlainReporter(TextWriter.Null, TextWriter.Null), CancellationToken.None);
        session.Prepare(tasks);
        return session;
    }

    private static string Ending(Profile profile) => $".{profile.ToString().ToLowerInvariant()}.verified.csv";
}
