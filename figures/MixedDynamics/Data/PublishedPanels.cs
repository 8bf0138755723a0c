using Cake.Frosting;
using Figures.Authoring;

namespace MixedDynamics;

/// <summary>
/// The four published panels of Figure 2, read off their colours: panel, γσ², γw and the band of the filled contour found there (SPEC G).
/// </summary>
[TaskName("MixedDynamics.PublishedPanels")]
[TaskDescription("Bands read off the published panels of Figure 2")]
public sealed class PublishedPanels : PublishedTable
{
    /// <inheritdoc/>
    protected override string FileName => "published_panels.csv";
}
