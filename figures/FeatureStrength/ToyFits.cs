using FeatureStrength.Model;

using Figures.Numerics;

namespace FeatureStrength;

/// <summary>Exponents and prefactors of the toy models beside what theory says of them (SPEC b.1, b.2, b.6).</summary>
internal static class ToyFits
{
    private const double Small = -2;
    private const double Large = 3;

    /// <summary>log₁₀ of the largest step size that learns, for every depth, strength and draw of T3.</summary>
    public static IEnumerable<LinearEdgeRow> LinearEdges(IEnumerable<LinearRunRow> runs)
    {
        double learned = Elementary.Log10(DeepLinearPlane.Learned);
        return from run in runs
               group run by (run.Depth, run.LogStrength, run.Ensemble) into column
               select new LinearEdgeRow(
                   column.Key.Depth, column.Key.LogStrength, column.Key.Ensemble,
                   column.Where(run => run.LogLoss < learned).Select(run => run.LogRate).DefaultIfEmpty(double.NaN).Max());
    }

    /// <summary>All fits of the figure.</summary>
    public static IEnumerable<ToyFitRow> Of(
        IReadOnlyList<EdgeRow> edges, IReadOnlyList<ToyPlateauRow> plateaus, IReadOnlyList<WideEdgeRow> wideEdges,
        IEnumerable<LinearEdgeRow> linearEdges, double linearSpacing) =>
    [
        .. edges.GroupBy(row => row.Depth).SelectMany(part => Scalar(part.Key, [.. part], plateaus, longest: edges[^1].Budget)),
        .. Wide(wideEdges),
        .. linearEdges.GroupBy(row => row.Depth).SelectMany(part => Linear(part.Key, [.. part], linearSpacing)),
    ];

    private static IEnumerable<ToyFitRow> Scalar(
        int depth, IReadOnlyList<EdgeRow> edges, IReadOnlyList<ToyPlateauRow> plateaus, int longest)
    {
        ToyFitRow Row(ToyQuantity quantity, double value, double predicted) => new(quantity.Name, depth, value, 0, predicted);
        double Slope(int budget, Func<EdgeRow, double> edge, Func<double, bool> range) => EnsembleFit.Of(
            [edges.Where(row => row.Budget == budget && range(row.LogStrength)).Select(row => (row.LogStrength, edge(row)))], 0).Exponent;

        yield return Row(ToyQuantity.UpperLazy, Slope(longest, row => row.LogUpper, strength => strength <= Small), 2);
        yield return Row(ToyQuantity.UpperRich, Slope(longest, row => row.LogUpper, strength => strength >= Large), 2.0 / depth);
        yield return Row(ToyQuantity.LowerLazy, Slope(2000, row => row.LogLower, strength => strength <= Small), 2);
        if (depth > 2)
        {
            yield return Row(ToyQuantity.LowerRich, Slope(2000, row => row.LogLower, strength => strength >= Large), 1);
            yield return Row(ToyQuantity.Plateau, PlateauSlope(plateaus.Where(row => row.Depth == depth)), 1 - (2.0 / depth));
        }
    }

    private static IEnumerable<ToyFitRow> Wide(IReadOnlyList<WideEdgeRow> edges)
    {
        var smallest = new WideProduct(Elementary.Exp10(edges[0].LogStrength));
        var largest = new WideProduct(Elementary.Exp10(edges[^1].LogStrength));
        yield return new ToyFitRow(
            ToyQuantity.Monotone.Name, 2, Elementary.Exp10(edges[0].LogMonotone) * smallest.InitialSharpness, 0, 2);
        yield return new ToyFitRow(
            ToyQuantity.Converging.Name, 2, Elementary.Exp10(edges[0].LogConverging) * smallest.InitialSharpness, 0, 4);
        yield return new ToyFitRow(
            ToyQuantity.WideRich.Name, 2, Elementary.Exp10(edges[^1].LogConverging) * largest.FinalSharpness, 0, 2);
    }

    private static IEnumerable<ToyFitRow> Linear(int depth, IReadOnlyList<LinearEdgeRow> edges, double spacing)
    {
        EnsembleFit Fit(Func<double, bool> range) => EnsembleFit.Of(
            edges.GroupBy(row => row.Ensemble).Select(draw =>
                draw.Where(row => range(row.LogStrength)).Select(row => (row.LogStrength, row.LogEdge))), spacing);
        EnsembleFit lazy = Fit(strength => strength <= -1);
        EnsembleFit rich = Fit(strength => strength >= 2);
        yield return new ToyFitRow(ToyQuantity.LinearLazy.Name, depth, lazy.Exponent, lazy.StandardError, 2);
        yield return new ToyFitRow(ToyQuantity.LinearRich.Name, depth, rich.Exponent, rich.StandardError, 2.0 / depth);
    }

    private static double PlateauSlope(IEnumerable<ToyPlateauRow> plateaus) =>
        PowerLaw.Through(plateaus.Select(row => (Elementary.Exp10(row.LogStrength), (double)row.Steps))).Exponent;
}
