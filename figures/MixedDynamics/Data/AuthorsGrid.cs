using Cake.Frosting;
using Figures.Authoring;
using Figures.Tables;

namespace MixedDynamics;

/// <summary>One line of the authors' printout.</summary>
/// <param name="VarianceExponent">γσ².</param>
/// <param name="WidthExponent">γw.</param>
/// <param name="Iteration">A multiple of fifty, or where the run stopped.</param>
/// <param name="TrainLoss">‖A − Y‖²/d² there.</param>
/// <param name="TestLoss">‖A − A*‖²/d² there.</param>
public sealed record PrintedLine(
    [property: Column("gamma_sigma2")] double VarianceExponent,
    [property: Column("gamma_w")] double WidthExponent,
    [property: Column] int Iteration,
    [property: Column] double TrainLoss,
    [property: Column] double TestLoss);

/// <summary>The losses the authors' grid notebook printed: every fiftieth iteration and the stop of every second row (SPEC D3, G).</summary>
[TaskName("MixedDynamics.AuthorsGrid")]
[TaskDescription("Losses printed by the authors' grid notebook")]
public sealed class AuthorsGrid : PublishedTable
{
    /// <inheritdoc/>
    protected override string FileName => "authors_grid.csv";

    /// <summary>The lines as printed.</summary>
    internal static IReadOnlyList<PrintedLine> Lines => Of<AuthorsGrid>().Rows<PrintedLine>();
}
