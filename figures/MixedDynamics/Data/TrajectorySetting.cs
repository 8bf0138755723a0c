using System.ComponentModel.DataAnnotations;
using Figures.Authoring;

namespace MixedDynamics;

/// <summary>The one point of the phase diagram that Figure 1 follows in time; the dimension is the signal's.</summary>
/// <param name="VarianceExponent">γσ²; the weights start with variance d^γσ².</param>
/// <param name="WidthExponent">γw; the width is ⌊d^γw⌋.</param>
/// <param name="Divisor">c of the learning rate.</param>
/// <param name="Updates">Number of updates.</param>
/// <param name="Seed">Master seed of the initial weights.</param>
public sealed record TrajectorySetting(
    [property: Range(-10.0, 2.0), Source(Origin.Seed)] double VarianceExponent,
    [property: Range(0.0, 4.0), Source(Origin.Seed)] double WidthExponent,
    [property: Range(0.1, 1e4), Source(Origin.Code)] double Divisor,
    [property: Range(20, 10_000), Source(Origin.Code)] int Updates,
    [property: Source(Origin.Inferred)] ulong Seed);
