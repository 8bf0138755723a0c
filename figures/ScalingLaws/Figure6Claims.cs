using Figures.Authoring;
using Figures.Tables;

namespace ScalingLaws;

/// <summary>What Figure 6 shows. The power law itself is claimed at the paper's size alone: smaller networks end before it.</summary>
internal static class Figure6Claims
{
    /// <summary>K = M of the paper.</summary>
    internal const int PaperUnits = 40;

    public static IEnumerable<Claim> Of(TableSet data)
    {
        NetworkRunRow size = data["runs"].Rows<NetworkRunRow>()[0];
        IReadOnlyList<NetworkMeanRow> means = data["means"].Rows<NetworkMeanRow>();
        IGrouping<double, NetworkEndRow>[] runs = [.. data["ends"].Rows<NetworkEndRow>().GroupBy(row => row.Exponent)];
        if (runs.Length > 1)
        {
            (IGrouping<double, NetworkEndRow> flat, IGrouping<double, NetworkEndRow> steep) = (runs[0], runs[^1]);
            yield return Claim.OfMean(
                "faster", "Panel a: steeper spectra learn faster", $"ln ε_g at the end, β = {steep.Key} minus β = {flat.Key}, same initialisation",
                [.. steep.Zip(flat, (one, other) => Math.Log(one.Error / other.Error))],
                Bound.AtMost(0, BoundKind.Theory, "−β/(1+β) falls with β, SPEC 3.5"));
        }

        foreach (Claim claim in Exponents(runs))
        {
            yield return size.Units == PaperUnits ? claim : Claim.NotShown(
                claim.Id, claim.Subject, claim.Statistic, claim.Bound,
                $"K = M = {size.Units}, L = N = {size.Dimension}: the escape from the symmetric phase is not over by α = {means[^1].Alpha:F0}");
        }
    }

    private static IEnumerable<Claim> Exponents(IGrouping<double, NetworkEndRow>[] runs)
    {
        foreach (IGrouping<double, NetworkEndRow> exponent in runs)
        {
            yield return Claim.OfMean(
                FormattableString.Invariant($"slope-{100 * exponent.Key:F0}"),
                $"Panel b, β = {exponent.Key}: the error ends in the power law of linear activation",
                "slope of ln ε_g over ln α in the last factor of 8 of α", [.. exponent.Select(run => run.Slope)],
                Bound.Near(
                    -exponent.Key / (1 + exponent.Key), Tolerance.Within(1.0 / 28), BoundKind.Theory,
                    "−β/(1+β), SPEC 3.5; half of the distance between the exponents of β = 0.75 and 1"));
        }

        if (runs.Length > 1)
        {
            yield return Claim.OfMean(
                "order", "Panel b: the exponent falls with β", $"slope at β = {runs[^1].Key} minus that at β = {runs[0].Key}, same initialisation",
                [.. runs[^1].Zip(runs[0], (steep, flat) => steep.Slope - flat.Slope)],
                Bound.AtMost(0, BoundKind.Theory, "−β/(1+β), SPEC 3.5"));
        }
    }
}
