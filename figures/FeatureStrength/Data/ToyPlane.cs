using Cake.Frosting;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>
/// The (γ, η) plane of the toy models T1 and T2 on the paper's grid, and the edges of what they learn (SPEC b.1, b.2, b.5).
/// </summary>
[TaskName("FeatureStrength.ToyPlane")]
[TaskDescription("Toy models T1 (scalar product, L = 2 … 5) and T2 (wide two-layer) over the plane of γ and η")]
public sealed class ToyPlane : DataTask<ToySetting>
{
    /// <summary>A run of T1 has learned when its last tenth lies below this mean loss (SPEC b.6).</summary>
    internal const double ScalarLearned = 0.025;

    /// <summary>The same for T2.</summary>
    private const double WideLearned = 0.02;

    /// <summary>A run of T2 whose loss never exceeds this is monotone: it has no catapult (SPEC i).</summary>
    private const double MonotonePeak = 0.75;

    /// <summary>L of the panels.</summary>
    private static readonly int[] Depths = [2, 3, 4, 5];

    /// <summary>log₁₀ γ of the paper's grid, two for each decade (SPEC a.4).</summary>
    private static readonly double[] Strengths = [.. Enumerable.Range(0, 21).Select(index => -5 + (index / 2.0))];

    /// <inheritdoc/>
    protected override ToySetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new(2000, [200, 2000], RatesPerDecade: 12),
        Profile.Default => new(2000, [200, 2000, 20_000], RatesPerDecade: 40),
        _ => new(2000, [200, 2000, 20_000, 60_000], RatesPerDecade: 40),
    };

    /// <inheritdoc/>
    protected override TableSet Run(ToySetting parameters, Inputs inputs) => TableSet.Of(
        ("scalar", Scalar(parameters.Steps, inputs.Cancellation)),
        ("wide", Wide(parameters.Steps)),
        ("wide_edges", WideEdges(parameters.RatesPerDecade)),
        ("edges", Edges(parameters, inputs.Cancellation)),
        ("plateaus", Plateaus()));

    private static Table Scalar(int steps, CancellationToken cancellation)
    {
        double[] rates = [.. Enumerable.Range(0, 49).Select(index => -12 + (index / 2.0))];
        var rows = new List<ScalarRow>();
        foreach (int depth in Depths)
        {
            foreach (double strength in Strengths)
            {
                cancellation.ThrowIfCancellationRequested();
                var model = new ScalarProduct(depth, Elementary.Exp10(strength));
                rows.AddRange(rates.Select(rate =>
                    new ScalarRow(depth, strength, rate, LogLoss(ToyRun.Of(model.Start(Elementary.Exp10(rate)), steps)))));
            }
        }

        return Table.Of(rows);
    }

    private static Table Wide(int steps)
    {
        double[] offsets = [.. Enumerable.Range(0, 49).Select(index => -3 + (index / 12.0))];
        var rows = new List<WideRow>();
        foreach (double strength in Strengths)
        {
            var model = new WideProduct(Elementary.Exp10(strength));
            rows.AddRange(offsets.Select(offset =>
                new WideRow(strength, offset, LogLoss(ToyRun.Of(model.Start(Elementary.Exp10(offset) / model.FinalSharpness), steps)))));
        }

        return Table.Of(rows);
    }

    private static Table WideEdges(int ratesPerDecade)
    {
        const int Steps = 4000;
        double Edge(WideProduct model, Func<ToyRun, bool> ended) => Elementary.Log10(StepSizeScan.Largest(
            rate => model.Start(rate), 2 / model.FinalSharpness, 0.5, 4 * ratesPerDecade, Steps, ended));
        return Table.Of(
            from strength in Strengths
            let model = new WideProduct(Elementary.Exp10(strength))
            select new WideEdgeRow(
                strength,
                LogMonotone: Edge(model, run => run is { FinalLoss: < WideLearned, PeakLoss: <= MonotonePeak }),
                LogConverging: Edge(model, run => run.FinalLoss < WideLearned)));
    }

    private static Table Edges(ToySetting parameters, CancellationToken cancellation)
    {
        var rows = new List<EdgeRow>();
        foreach (int depth in Depths)
        {
            foreach (int budget in parameters.Budgets)
            {
                foreach (double strength in Strengths)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var model = new ScalarProduct(depth, Elementary.Exp10(strength));
                    Func<ToyRun, bool> learned = run => run.FinalLoss < ScalarLearned;
                    double upper = StepSizeScan.Largest(
                        rate => model.Start(rate), model.LargestStableStep, 1, parameters.RatesPerDecade, budget, learned);
                    double lower = double.IsNaN(upper) ? double.NaN
                        : StepSizeScan.Smallest(rate => model.Start(rate), upper, budget, learned);
                    rows.Add(new EdgeRow(depth, budget, strength, Elementary.Log10(upper), Elementary.Log10(lower)));
                }
            }
        }

        return Table.Of(rows);
    }

    /// <summary>Steps on the plateau at a fifth of the largest stable step, γ = 10² … 10⁵ (SPEC b.6).</summary>
    private static Table Plateaus()
    {
        var rows = new List<ToyPlateauRow>();
        foreach (int depth in Depths)
        {
            for (int strength = 2; strength <= 5; strength++)
            {
                var model = new ScalarProduct(depth, Elementary.Exp10(strength));
                rows.Add(new ToyPlateauRow(depth, strength, ToyRun.Of(model.Start(0.2 * model.LargestStableStep), 100_000).LearningStep));
            }
        }

        return Table.Of(rows);
    }

    /// <summary>The logarithm of a final loss; exact zeros count as 10⁻³⁰.</summary>
    internal static double LogLoss(ToyRun run) =>
        double.IsNaN(run.FinalLoss) ? double.NaN : Elementary.Log10(Math.Max(run.FinalLoss, 1e-30));
}
