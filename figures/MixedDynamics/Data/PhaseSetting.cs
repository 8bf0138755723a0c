using System.ComponentModel.DataAnnotations;
using Figures.Authoring;

namespace MixedDynamics;

/// <summary>What all points of a phase diagram have in common, besides the signal.</summary>
/// <param name="Divisor">c of the learning rate.</param>
/// <param name="MaximumIterations">The cap of the stop rules.</param>
/// <param name="Seed">Master seed of the initial weights; every point derives a stream of its own.</param>
public sealed record PhaseSetting(
    [property: Range(0.1, 1e4), Source(Origin.Code | Origin.Measured)] double Divisor,
    [property: Range(10, 100_000), Source(Origin.Code)] int MaximumIterations,
    [property: Source(Origin.Inferred)] ulong Seed)
{
    /// <summary>The values of the authors' notebook (SPEC A, B6).</summary>
    public static PhaseSetting OfTheAuthors { get; } = new(Divisor: 50, MaximumIterations: 750, Seed: 1);
}
