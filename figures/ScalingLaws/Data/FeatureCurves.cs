using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Simulation, Eq. (11) and the exact recursion for several numbers of trained coordinates, as tables.</summary>
internal static class FeatureCurves
{
    /// <summary>Runs everything for one spectrum.</summary>
    public static TableSet Of(double[] eigenvalues, FeatureScalingSetting setting, string name, CancellationToken cancellation)
    {
        int dimension = eigenvalues.Length;
        long[] steps = Abscissae.Steps(dimension, -2, setting.LastAlpha, setting.PointsPerDecade);
        int[] trained = [.. setting.Trained.Select(count => Math.Min(count, dimension)).Distinct()];
        Average average = new LinearRuns(eigenvalues, trained, setting.LearningRate, setting.InitialDeviation)
            .Record(steps, setting.Runs, RandomStream.Create(setting.Seed, name), cancellation);
        var rows = trained.SelectMany((count, model) =>
            steps.Select((step, index) => (count, step, place: (model * steps.Length) + index))).ToList();
        var recursions = trained.ToDictionary(
            count => count, count => new LinearRecursion(eigenvalues, count, setting.LearningRate, setting.InitialDeviation));
        List<(double SmallRate, double FiniteRate)> plateaus =
            [.. trained.Select(count => LinearCurves.Plateau(eigenvalues, count, setting.LearningRate, setting.InitialDeviation))];
        return TableSet.Of(
            ("curves", new Table(
                Column.Integers("trained", rows.Select(row => row.count), description: "N_l").AsKey(),
                Column.Integers("step", rows.Select(row => row.step), description: "Samples used").AsKey(),
                Column.Doubles("alpha", rows.Select(row => row.step / (double)dimension), description: "α = step/N"),
                Column.Doubles("mean", rows.Select(row => average.Mean(row.place)), description: "Mean ε_g of the runs"),
                Column.Doubles("standard_error", rows.Select(row => average.StandardError(row.place)), description: "Of the mean"),
                Column.Doubles(
                    "theory",
                    rows.Select(row => LinearCurves.FeatureScaling(
                        eigenvalues, row.count, setting.LearningRate, setting.InitialDeviation, row.step / (double)dimension)),
                    description: "ε_g by Eq. (11)"),
                Column.Doubles("exact", rows.Select(row => recursions[row.count].AdvanceTo(row.step)),
                    description: "Exact mean at finite N and η"))),
            ("plateaus", new Table(
                Column.Integers("trained", trained, description: "N_l").AsKey(),
                Column.Integers("dimension", trained.Select(_ => dimension), description: "N = L"),
                Column.Doubles("small_rate", plateaus.Select(plateau => plateau.SmallRate), description: "Plateau of Eq. (11)"),
                Column.Doubles("finite_rate", plateaus.Select(plateau => plateau.FiniteRate), description: "The same at finite η"))));
    }
}
