namespace FeatureStrength.Model;

/// <summary>
/// Tries the step sizes of a column from the largest down (SPEC a.4): windows of them train in lock-step; a step size is rejected when the
/// loss of any ensemble becomes NaN, and with it all larger ones; below the first convergent one the search goes on for some decades.
/// </summary>
/// <param name="Runs">Every run, rejected ones included, by descending step size and ascending ensemble.</param>
/// <param name="FirstConvergent">The largest index that is not rejected; no index when every one was.</param>
internal sealed record PlaneColumn(IReadOnlyList<PlaneRun> Runs, int? FirstConvergent)
{
    /// <summary>Trains until the column is known.</summary>
    /// <param name="setting">The column.</param>
    /// <param name="training">Samples of training.</param>
    /// <param name="test">Samples that only measure.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="work">Where a large column keeps its state and goes on from; the runs are the same, bit for bit, with and without.</param>
    public static PlaneColumn Explore(
        ColumnSetting setting, ISampleSource training, ISampleSource test, CancellationToken cancellation, IWorkSoFar? work = null)
    {
        (List<PlaneRun> runs, BinaryReader? open) = ([], null);
        if (work?.Read() is { } state)
        {
            (runs, open) = ColumnState.Read(state);
        }

        while (NextWindow(setting, runs) is { Length: > 0 } window)
        {
            Resumption? resumption = work is null ? null
                : new Resumption(open, work.OperationsBetween, write => work.Keep(ColumnState.Write(runs, write)));
            runs.AddRange(setting.NeedsDouble
                ? new ColumnTraining<double>(setting, training, test).Train(window, cancellation, resumption)
                : new ColumnTraining<float>(setting, training, test).Train(window, cancellation, resumption));
            open = null;
        }

        return new PlaneColumn([.. runs.OrderByDescending(run => run.RateIndex).ThenBy(run => run.Ensemble)], FirstOf(runs));
    }

    /// <summary>The step sizes below those tried, down to the end of the search as far as it is known; none when it is reached.</summary>
    private static int[] NextWindow(ColumnSetting setting, List<PlaneRun> runs)
    {
        int next = runs.Count == 0 ? setting.FirstIndex : runs.Min(run => run.RateIndex) - 1;
        int below = (int)Math.Round(setting.DecadesBelow * setting.RatesPerDecade);
        int last = Math.Max((FirstOf(runs) ?? next) - below, ColumnSetting.LowestDecade * setting.RatesPerDecade);
        return [.. Enumerable.Range(0, Math.Max(0, next - last + 1)).Select(offset => next - offset)];
    }

    /// <summary>The largest index below every index at which a run died.</summary>
    private static int? FirstOf(List<PlaneRun> runs)
    {
        int rejected = runs.Where(run => !run.Survived).Select(run => run.RateIndex).DefaultIfEmpty(int.MaxValue).Min();
        int[] convergent = [.. runs.Select(run => run.RateIndex).Where(index => index < rejected)];
        return convergent.Length == 0 ? null : convergent.Max();
    }
}
