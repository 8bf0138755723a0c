using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Simulation, Eq. (11) and the exact recursion for several numbers of trained coordinates, as tables.</summary>
internal sealed class FeatureCurves
{
    private readonly double[] eigenvalues;
    private readonly FeatureScalingSetting setting;
    private readonly string name;
    private readonly long[] steps;
    private readonly int[] trained;

    /// <summary>Curves for one spectrum.</summary>
    public FeatureCurves(double[] eigenvalues, FeatureScalingSetting setting, string name)
    {
        this.eigenvalues = eigenvalues;
        this.setting = setting;
        this.name = name;
        steps = Abscissae.Steps(eigenvalues.Length, -2, setting.LastAlpha, setting.PointsPerDecade);
        trained = [.. setting.Trained.Select(count => Math.Min(count, eigenvalues.Length)).Distinct()];
    }

    private LinearRuns Runs => new(eigenvalues, trained, setting.LearningRate, setting.InitialDeviation);

    private RandomStream Stream => RandomStream.Create(setting.Seed, name);

    /// <summary>Runs on Gaussian inputs of this spectrum.</summary>
    public TableSet OnGaussianInputs(CancellationToken cancellation) =>
        Tabulated(Runs.Record(steps, setting.Runs, Stream, cancellation), passes: 1);

    /// <summary>Runs on images whose covariance has this spectrum.</summary>
    public TableSet OnImages(IGreyImages images, InputBasis basis, CancellationToken cancellation)
    {
        LinearAverages averages = Runs.RecordOn(new ImageInputs(images, basis), steps, setting.Runs, Stream, cancellation);
        return Tabulated(averages, images.Passes);
    }

    private TableSet Tabulated(LinearAverages averages, int passes)
    {
        int dimension = eigenvalues.Length;
        Average average = averages.Errors;
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
                Column.Doubles("own_theory", rows.Select(row => averages.OwnTheory.Mean(row.place)),
                    description: "Mean over the runs of Eq. (11) for their own teachers and starts"),
                Column.Doubles("exact", rows.Select(row => recursions[row.count].AdvanceTo(row.step)),
                    description: "Exact mean at finite N and η for Gaussian inputs"))),
            ("plateaus", new Table(
                Column.Integers("trained", trained, description: "N_l").AsKey(),
                Column.Integers("dimension", trained.Select(_ => dimension), description: "N = L"),
                Column.Doubles("small_rate", plateaus.Select(plateau => plateau.SmallRate), description: "Plateau of Eq. (11)"),
                Column.Doubles("finite_rate", plateaus.Select(plateau => plateau.FiniteRate), description: "The same at finite η"))),
            ("stream", new Table(
                Column.Integers("samples", [steps[^1]], description: "Inputs a run reads").AsKey(),
                Column.Integers("passes", [passes], description: "How often the data were read; 1 while every input is new"))));
    }
}
