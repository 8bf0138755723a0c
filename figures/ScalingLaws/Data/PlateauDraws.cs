using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>What the repeated runs of Figure 1 have in common.</summary>
/// <param name="Units">K = M.</param>
/// <param name="Dimension">N, a multiple of every L.</param>
/// <param name="Exponent">β.</param>
/// <param name="LearningRate">η.</param>
/// <param name="InitialDeviation">σ_J.</param>
/// <param name="Seed">Master seed.</param>
/// <param name="Eigenvalues">The values of L.</param>
/// <param name="LastAlphas">α of the last step, for each L.</param>
/// <param name="Draws">Runs for each L, each with a teacher of its own.</param>
public sealed record PlateauDrawsSetting(
    [property: Range(1, 64), Source(Origin.Review)] int Units,
    [property: Range(1, 100_000), Source(Origin.Review)] int Dimension,
    [property: Range(0.01, 10), Source(Origin.Review)] double Exponent,
    [property: Range(1e-6, 10), Source(Origin.Review)] double LearningRate,
    [property: Range(1e-12, 10), Source(Origin.Review)] double InitialDeviation,
    [property: Source(Origin.Inferred)] ulong Seed,
    [property: ListsPoints, Source(Origin.Inferred)] IReadOnlyList<int> Eigenvalues,
    [property: ListsPoints, Source(Origin.Inferred)] IReadOnlyList<int> LastAlphas,
    [property: ListsPoints, Range(1, 1000), Source(Origin.Inferred)] int Draws) : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Eigenvalues.Count != LastAlphas.Count ? [new ValidationResult("There have to be as many LastAlphas as Eigenvalues.")]
        : Eigenvalues.Any(count => count < 1 || Dimension % count != 0)
            ? [new ValidationResult($"Eigenvalues have to divide N = {Dimension}.")]
        : LastAlphas.Any(last => last is not (>= 10 and <= 1_000_000)) ? [new ValidationResult("LastAlphas have to lie between 10 and 10⁶.")]
        : [];
}

/// <summary>One of the repeated runs.</summary>
/// <param name="Eigenvalues">L.</param>
/// <param name="LastAlpha">α of the last step.</param>
/// <param name="Draw">Number of the run, from 0.</param>
public sealed record PlateauDrawsPoint(
    [property: Source(Origin.Inferred)] int Eigenvalues,
    [property: Source(Origin.Inferred)] int LastAlpha,
    [property: Source(Origin.Inferred)] int Draw);

/// <summary>
/// The runs of Figure 1 again with other draws of teacher, start and samples: the end of a plateau depends on the draw, so that one run
/// says little about it (SPEC 3.4).
/// </summary>
[TaskName("ScalingLaws.PlateauDraws")]
[TaskDescription("Ends of plateaus and tails over several draws, with the parameters of Figure 1")]
public sealed class PlateauDraws : SweepTask<PlateauDrawsSetting, PlateauDrawsPoint>
{
    /// <inheritdoc/>
    protected override PlateauDrawsSetting Parameters(Profile profile) => profile == Profile.Smoke
        ? new(2, 256, 1, 0.1, 0.01, Seed: 1, [1, 8, 256], [3000, 1500, 100], Draws: 2)
        : new(2, 1024, 1, 0.1, 0.01, Seed: 1, [1, 8, 1024], [5000, 2000, 3000], Draws: 16);

    /// <inheritdoc/>
    protected override IReadOnlyList<PlateauDrawsPoint> Points(Profile profile) => Points(profile, Parameters(profile));

    /// <inheritdoc/>
    protected override IReadOnlyList<PlateauDrawsPoint> Points(Profile profile, PlateauDrawsSetting shared) =>
    [
        .. shared.Eigenvalues.Zip(shared.LastAlphas).SelectMany(curve =>
            Enumerable.Range(0, shared.Draws).Select(draw => new PlateauDrawsPoint(curve.First, curve.Second, draw))),
    ];

    /// <inheritdoc/>
    protected override TableSet Run(PlateauDrawsSetting shared, PlateauDrawsPoint point, Inputs inputs)
    {
        var problem = TwoLayerProblem.OfDimension(
            shared.Units, shared.Units, new PowerLawSpectrum(point.Eigenvalues, shared.Exponent), shared.Dimension, shared.LearningRate);
        RandomStream stream = RandomStream.Create(shared.Seed, "ScalingLaws.PlateauDraws", point.Eigenvalues, point.Draw);
        ISimulation run = Simulations.Start(problem, shared.InitialDeviation, stream);
        double[] alphas = [.. Enumerable.Range(1, point.LastAlpha).Select(alpha => (double)alpha)];
        var errors = new double[alphas.Length];
        for (int index = 0; index < alphas.Length; index++)
        {
            run.AdvanceTo((index + 1L) * problem.Dimension, inputs.Cancellation);
            errors[index] = run.Error(problem);
        }

        var plateau = new SymmetricPlateau(problem);
        var tail = new AsymptoticPhase(problem);
        double decade = point.LastAlpha / 10.0;
        return TableSet.Of(("draws", Table.Of([new PlateauDrawRow(
            point.Eigenvalues, point.Draw, plateau.EscapeTime, plateau.Length(shared.InitialDeviation, 0), End(errors, plateau.Height / 2),
            DecayRate(errors, plateau.Height / 100), 1 / tail.WindowEnd, PowerLawFit.Slope(alphas, errors, decade, point.LastAlpha),
            PowerLawFit.Slope(alphas, [.. alphas.Select(tail.Error)], decade, point.LastAlpha))])));
    }

    /// <summary>Where errors at α = 1, 2, … first fall below a level, interpolated linearly; NaN when they do not.</summary>
    private static double End(double[] errors, double level)
    {
        int index = errors.AsSpan().IndexOfAnyInRange(double.NegativeInfinity, level);
        return index < 1 ? double.NaN : index + 1 - ((level - errors[index]) / (errors[index - 1] - errors[index]));
    }

    /// <summary>From the first error below a level to the last above rounding; NaN when there are fewer than a hundred.</summary>
    private static double DecayRate(double[] errors, double level)
    {
        int first = errors.AsSpan().IndexOfAnyInRange(double.NegativeInfinity, level);
        int last = errors.AsSpan().LastIndexOfAnyInRange(1e-12, double.PositiveInfinity);
        return first < 0 || last < first + 100 ? double.NaN : Elementary.Log(errors[first] / errors[last]) / (last - first);
    }
}
