using Cake.Frosting;
using Figures.Authoring;
using Figures.Tables;

namespace MixedDynamics;

/// <summary>One point of a published panel.</summary>
/// <param name="Panel">The panel's name.</param>
/// <param name="VarianceExponent">γσ².</param>
/// <param name="WidthExponent">γw.</param>
/// <param name="BandLow">Lower edge of the filled contour found there.</param>
/// <param name="BandHigh">Upper edge.</param>
public sealed record PanelReading(
    [property: Column] string Panel,
    [property: Column("gamma_sigma2")] double VarianceExponent,
    [property: Column("gamma_w")] double WidthExponent,
    [property: Column] double BandLow,
    [property: Column] double BandHigh);

/// <summary>
/// The four published panels of Figure 2, read off their colours: panel, γσ², γw and the band of the filled contour found there (SPEC G).
/// </summary>
[TaskName("MixedDynamics.PublishedPanels")]
[TaskDescription("Bands read off the published panels of Figure 2")]
public sealed class PublishedPanels : PublishedTable
{
    /// <inheritdoc/>
    protected override string FileName => "published_panels.csv";

    /// <summary>The readings of all panels.</summary>
    internal static IReadOnlyList<PanelReading> Readings => Of<PublishedPanels>().Rows<PanelReading>();
}
