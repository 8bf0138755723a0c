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
        IEnumerable<FeatureCurveRow> Curve(int count, int model)
        {
            var recursion = new LinearRecursion(eigenvalues, count, setting.LearningRate, setting.InitialDeviation);
            foreach ((int index, long step) in steps.Index())
            {
                int place = (model * steps.Length) + index;
                double alpha = step / (double)dimension;
                yield return new FeatureCurveRow(
                    count, step, alpha, average.Mean(place), average.StandardError(place),
                    LinearCurves.FeatureScaling(eigenvalues, count, setting.LearningRate, setting.InitialDeviation, alpha),
                    averages.OwnTheory.Mean(place), recursion.AdvanceTo(step));
            }
        }

        FeaturePlateauRow Plateau(int count)
        {
            (double smallRate, double finiteRate) =
                LinearCurves.Plateau(eigenvalues, count, setting.LearningRate, setting.InitialDeviation);
            return new FeaturePlateauRow(count, dimension, smallRate, finiteRate, setting.Runs);
        }

        return TableSet.Of(
            ("curves", Table.Of(trained.SelectMany(Curve))),
            ("plateaus", Table.Of(trained.Select(Plateau))),
            ("stream", Table.Of([new FeatureStreamRow(steps[^1], passes)])));
    }
}
