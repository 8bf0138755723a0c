using System.Globalization;
using Build.CommandLine;
using Cake.Frosting;
using Figures.Authoring;
using Figures.Pipeline;

namespace Build.Targets;

/// <summary>Says what the store holds.</summary>
[TaskName("CacheStatus")]
[TaskDescription("Say what the store holds, by task")]
public sealed class CacheStatus : FrostingTask<FigureContext>
{
    /// <inheritdoc/>
    public override void Run(FigureContext context) => context.Session.Guard(() => Say(context));

    private static void Say(FigureContext context)
    {
        var entries = context.Session.OpenCleaner().Entries();
        foreach (var task in entries.GroupBy(entry => entry.Steps.Count == 0 ? "(left over)" : entry.Steps[0].Split('/', '[')[0], StringComparer.Ordinal).OrderByDescending(Bytes))
        {
            context.Session.Reporter.Line($"{Megabytes(Bytes(task)),12}  {task.Count(),6}  {task.Key}");
        }

        context.Session.Reporter.Line($"{Megabytes(Bytes(entries)),12}  {entries.Count,6}  in all");
    }

    /// <summary>A size as a person reads it.</summary>
    internal static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB";

    private static long Bytes(IEnumerable<StoreEntry> entries) => entries.Sum(entry => entry.Stamp.Length);
}

/// <summary>Removes old, left-over and surplus entries of the store.</summary>
/// <param name="options">Age and size to keep.</param>
[TaskName("CacheClean")]
[TaskDescription("Remove old and left-over entries of the store: --keep=30d --max-size=20GB")]
public sealed class CacheClean(TargetOptions options) : FrostingTask<FigureContext>
{
    /// <summary>No writer takes as long as this for one file.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override void Run(FigureContext context) => context.Session.Guard(() => Clean(context));

    private void Clean(FigureContext context)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var oldest = options.Keep is { } age ? now - age : DateTime.MinValue;
        var removed = context.Session.OpenCleaner().Clean(oldest, options.MaxBytes ?? long.MaxValue, now - LongestWrite);
        context.Session.Reporter.Line($"Removed {removed.Count} entries, {CacheStatus.Megabytes(removed.Sum(entry => entry.Stamp.Length))}.");
    }
}

/// <summary>Checks every file of the store and every published picture.</summary>
[TaskName("CacheVerify")]
[TaskDescription("Compare every stored file and published picture with its digest")]
public sealed class CacheVerify : FrostingTask<FigureContext>
{
    /// <inheritdoc/>
    public override void Run(FigureContext context) => context.Session.Guard(context.Session.Verify);
}

/// <summary>Finds the recipe of a picture or a table.</summary>
/// <param name="options">The file.</param>
[TaskName("Identify")]
[TaskDescription("Find the recipe of a picture or table: --file=x.png")]
public sealed class Identify(TargetOptions options) : FrostingTask<FigureContext>
{
    /// <inheritdoc/>
    public override void Run(FigureContext context) => context.Session.Guard(() =>
    {
        var file = options.File ?? throw new PipelineException(new Problem(
            ErrorCode.MalformedValue, "Identify", "no file is named", Next: "Add --file=artifacts/figures/default/MixedDynamics/Figure1.png"));
        foreach (var line in context.Session.Recipe(Path.GetFullPath(file)))
        {
            context.Session.Reporter.Line(line);
        }
    });
}
