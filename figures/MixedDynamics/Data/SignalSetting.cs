using System.ComponentModel.DataAnnotations;
using Figures.Authoring;

namespace MixedDynamics;

/// <summary>What a signal and its noise are drawn from.</summary>
/// <param name="Dimension">d, rows and columns of the signal.</param>
/// <param name="Rank">k, the number of terms of the signal.</param>
/// <param name="Seed">Master seed of the draw.</param>
public sealed record SignalSetting(
    [property: Range(2, 5000), Source(Origin.Seed)] int Dimension,
    [property: Range(1, 100), Source(Origin.Seed)] int Rank,
    [property: Source(Origin.Inferred)] ulong Seed);
