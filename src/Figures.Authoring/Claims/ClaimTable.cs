using Figures.Tables;

namespace Figures.Authoring;

/// <summary>The claims of a figure as a table, so that they are kept with the picture.</summary>
internal static class ClaimTable
{
    /// <summary>Writes claims, one row each.</summary>
    /// <exception cref="ArgumentException">Two claims have the same id.</exception>
    public static Table Of(IReadOnlyList<Claim> claims)
    {
        if (claims.GroupBy(claim => claim.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two claims have the id '{twice.Key}'. An id is unique in its figure.", nameof(claims));
        }

        return new Table(
            Column.Strings("claim", claims.Select(claim => claim.Id)).AsKey(),
            Column.Strings("subject", claims.Select(claim => claim.Subject)),
            Column.Strings("statistic", claims.Select(claim => claim.Statistic)),
            Column.Doubles("measured", claims.Select(claim => claim.Measured)),
            Column.Doubles("half_width", claims.Select(claim => claim.HalfWidth)),
            Column.Doubles("low", claims.Select(claim => claim.Bound.Low)),
            Column.Doubles("high", claims.Select(claim => claim.Bound.High)),
            Column.Strings("kind", claims.Select(claim => claim.Bound.Kind.ToString())),
            Column.Strings("source", claims.Select(claim => claim.Bound.Source)),
            Column.Strings("other_seeds", claims.Select(claim => claim.Bound.OtherSeeds)),
            Column.Doubles("error_probability", claims.Select(claim => claim.ErrorProbability ?? double.NaN)),
            Column.Strings("reason", claims.Select(claim => claim.Reason)));
    }

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    public static IReadOnlyList<Claim> Read(Table table) =>
    [
        .. Enumerable.Range(0, table.RowCount).Select(row => Claim.Restored(
            table.Strings("claim")[row],
            table.Strings("subject")[row],
            table.Strings("statistic")[row],
            table.Doubles("measured")[row],
            table.Doubles("half_width")[row],
            Bound.Within(
                table.Doubles("low")[row], table.Doubles("high")[row], Enum.Parse<BoundKind>(table.Strings("kind")[row]),
                table.Strings("source")[row], table.Strings("other_seeds")[row]),
            table.Doubles("error_probability")[row],
            table.Strings("reason")[row])),
    ];
}
