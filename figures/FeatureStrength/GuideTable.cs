namespace FeatureStrength;

/// <summary>Lines of the predicted slopes through measured points: what the eye compares a frontier with.</summary>
internal static class GuideTable
{
    /// <summary>
    /// For γ ≤ 1 the line of the lazy exponent through the first point, for γ ≥ 1 that of the rich exponent through the last one. Two rows
    /// each; none without points.
    /// </summary>
    /// <param name="depth">L.</param>
    /// <param name="frontier">The frontier the lines belong to.</param>
    /// <param name="strengths">log₁₀ γ of all columns, ascending.</param>
    /// <param name="known">Points that are there: log₁₀ γ and log₁₀ η.</param>
    /// <param name="lazy">Exponent of γ ≪ 1.</param>
    /// <param name="rich">Exponent of γ ≫ 1.</param>
    public static IEnumerable<GuideRow> Through(
        int depth, string frontier, IReadOnlyList<double> strengths, IReadOnlyList<(double LogStrength, double LogRate)> known, double lazy,
        double rich) => known.Count == 0 ? [] :
    [
        .. Line(depth, frontier, FrontierTable.Lazy, known[0], lazy, (strengths[0], 0)),
        .. Line(depth, frontier, FrontierTable.Rich, known[^1], rich, (0, strengths[^1])),
    ];

    /// <summary>The two ends of a line of a slope through a point; none where the point is not known.</summary>
    public static IEnumerable<GuideRow> Line(
        int depth, string frontier, string line, (double LogStrength, double LogRate) point, double slope, (double From, double To) range) =>
        !double.IsFinite(point.LogRate) ? [] :
    [
        new(depth, frontier, line, range.From, point.LogRate + (slope * (range.From - point.LogStrength))),
        new(depth, frontier, line, range.To, point.LogRate + (slope * (range.To - point.LogStrength))),
    ];
}
