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
    public static PlaneColumn Explore(
        ColumnSetting setting, ISampleSource training, ISampleSource test, CancellationToken cancellation)
    {
        var runs = new List<PlaneRun>();
        int lowest = ColumnSetting.LowestDecade * setting.RatesPerDecade;
        int below = (int)Math.Round(setting.DecadesBelow * setting.RatesPerDecade);
        int next = setting.FirstIndex;
        int? first = null;
        int last = next - below;
        while (next >= Math.Max(last, lowest))
        {
            int[] window = [.. Enumerable.Range(0, next - Math.Max(last, lowest) + 1).Select(offset => next - offset)];
            IReadOnlyList<PlaneRun> trained = setting.NeedsDouble
                ? new ColumnTraining<double>(setting, training, test).Train(window, cancellation)
                : new ColumnTraining<float>(setting, training, test).Train(window, cancellation);
            runs.AddRange(trained);
            next = window[^1] - 1;
            first = FirstOf(runs);
            last = (first ?? next) - below;
        }

        return new PlaneColumn([.. runs.OrderByDescending(run => run.RateIndex).ThenBy(run => run.Ensemble)], first);
    }

    /// <summary>The largest index below every index at which a run died.</summary>
    private static int? FirstOf(List<PlaneRun> runs)
    {
        int rejected = runs.Where(run => !run.Survived).Select(run => run.RateIndex).DefaultIfEmpty(int.MaxValue).Min();
        int[] convergent = [.. runs.Select(run => run.RateIndex).Where(index => index < rejected)];
        return convergent.Length == 0 ? null : convergent.Max();
    }
}
