using FeatureStrength.Model;

using Figures.Numerics;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>Exponents and prefactors of the toy models beside what theory says of them (SPEC b.1, b.2, b.6).</summary>
internal static class ToyFits
{
    private const double Small = -2;
    private const double Large = 3;

    /// <summary>log₁₀ of the largest step size that learns, for every depth, strength and ensemble of T3.</summary>
    public static Table LinearEdges(Table runs)
    {
        var rows = new List<(int Depth, double Strength, int Ensemble, double Edge)>();
        foreach ((int depth, Table ofDepth) in runs.By("depth"))
        {
            foreach ((double strength, Table ofStrength) in ofDepth.ByNumber("log_strength"))
            {
                rows.AddRange(ofStrength.By("ensemble").Select(part => (depth, strength, part.Value, part.Part.Array("log_rate")
                    .Zip(part.Part.Array("log_loss")).Where(run => run.Second < Elementary.Log10(DeepLinearPlane.Learned))
                    .Select(run => run.First).DefaultIfEmpty(double.NaN).Max())));
            }
        }

        return new Table(
            Column.Integers("depth", rows.Select(row => row.Depth), description: "L").AsKey(),
            Column.Doubles("log_strength", rows.Select(row => row.Strength), description: "log10 γ").AsKey(),
            Column.Integers("ensemble", rows.Select(row => row.Ensemble), description: "Draw of weights, target and samples").AsKey(),
            Column.Doubles("log_edge", rows.Select(row => row.Edge), description: "log10 of the largest η that learns"));
    }

    /// <summary>All fits of the figure, one a row.</summary>
    public static Table Of(Table edges, Table plateaus, Table wideEdges, Table linearEdges, double linearSpacing)
    {
        var rows = new List<(string Quantity, int Depth, double Value, double Error, double Predicted)>();
        int longest = (int)edges.Integers("budget")[^1];
        foreach ((int depth, Table part) in edges.By("depth"))
        {
            Table upper = part.By("budget").Single(budget => budget.Value == longest).Part;
            Table lower = part.By("budget").Single(budget => budget.Value == 2000).Part;
            rows.Add(("T1 upper edge, γ ≪ 1", depth, Slope(upper, "log_upper", strength => strength <= Small), 0, 2));
            rows.Add(("T1 upper edge, γ ≫ 1", depth, Slope(upper, "log_upper", strength => strength >= Large), 0, 2.0 / depth));
            rows.Add(("T1 lower edge, γ ≪ 1", depth, Slope(lower, "log_lower", strength => strength <= Small), 0, 2));
            if (depth > 2)
            {
                rows.Add(("T1 lower edge, γ ≫ 1", depth, Slope(lower, "log_lower", strength => strength >= Large), 0, 1));
                rows.Add(("T1 plateau, γ ≫ 1", depth, PlateauSlope(plateaus, depth), 0, 1 - (2.0 / depth)));
            }
        }

        rows.AddRange(Wide(wideEdges));
        foreach ((int depth, Table part) in linearEdges.By("depth"))
        {
            rows.Add(Linear(part, "T3 upper edge, γ ≪ 1", depth, strength => strength <= -1, linearSpacing, 2));
            rows.Add(Linear(part, "T3 upper edge, γ ≫ 1", depth, strength => strength >= 2, linearSpacing, 2.0 / depth));
        }

        return new Table(
            Column.Strings("quantity", rows.Select(row => row.Quantity)).AsKey(),
            Column.Integers("depth", rows.Select(row => row.Depth), description: "L").AsKey(),
            Column.Doubles("value", rows.Select(row => row.Value), description: "Exponent; of T2 also the product of η and sharpness"),
            Column.Doubles("standard_error", rows.Select(row => row.Error), description: "Between ensembles and from the grid; 0: "
                + "deterministic"),
            Column.Doubles("predicted", rows.Select(row => row.Predicted), description: "By theory"));
    }

    private static IEnumerable<(string, int, double, double, double)> Wide(Table edges)
    {
        (double[] strengths, double[] monotone, double[] converging) =
            (edges.Array("log_strength"), edges.Array("log_monotone"), edges.Array("log_converging"));
        var smallest = new WideProduct(Elementary.Exp10(strengths[0]));
        var largest = new WideProduct(Elementary.Exp10(strengths[^1]));
        yield return ("T2 monotone edge, γ ≪ 1: ηλ₀", 2, Elementary.Exp10(monotone[0]) * smallest.InitialSharpness, 0, 2);
        yield return ("T2 converging edge, γ ≪ 1: ηλ₀", 2, Elementary.Exp10(converging[0]) * smallest.InitialSharpness, 0, 4);
        yield return ("T2 edge, γ ≫ 1: ηλ at the solution", 2, Elementary.Exp10(converging[^1]) * largest.FinalSharpness, 0, 2);
    }

    private static (string, int, double, double, double) Linear(
        Table edges, string quantity, int depth, Func<double, bool> range, double spacing, double predicted)
    {
        EnsembleFit fit = EnsembleFit.Of(
            edges.By("ensemble").Select(part => Points(part.Part, "log_edge", range)), spacing);
        return (quantity, depth, fit.Exponent, fit.StandardError, predicted);
    }

    private static double PlateauSlope(Table plateaus, int depth)
    {
        Table part = plateaus.By("depth").Single(rows => rows.Value == depth).Part;
        return PowerLaw.Through(part.Array("log_strength").Select(Elementary.Exp10).Zip(part.Array("steps"))).Exponent;
    }

    private static double Slope(Table table, string column, Func<double, bool> range) =>
        EnsembleFit.Of([Points(table, column, range)], 0).Exponent;

    private static IEnumerable<(double, double)> Points(Table table, string column, Func<double, bool> range) =>
        table.Array("log_strength").Zip(table.Array(column)).Where(point => range(point.First));
}
