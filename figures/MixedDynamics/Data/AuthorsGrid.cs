using Cake.Frosting;
using Figures.Authoring;

namespace MixedDynamics;

/// <summary>The losses the authors' grid notebook printed: every fiftieth iteration and the stop of every second row (SPEC D3, G).</summary>
[TaskName("MixedDynamics.AuthorsGrid")]
[TaskDescription("Losses printed by the authors' grid notebook")]
public sealed class AuthorsGrid : PublishedTable
{
    /// <inheritdoc/>
    protected override string FileName => "authors_grid.csv";
}
