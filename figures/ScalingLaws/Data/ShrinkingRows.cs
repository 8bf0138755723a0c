using Figures.Tables;

namespace ScalingLaws;

/// <summary>The error of one run of Figure 1 at one time.</summary>
/// <param name="Eigenvalues">L.</param>
/// <param name="Step">Samples used.</param>
/// <param name="Alpha">α = step/N.</param>
/// <param name="Error">ε_g.</param>
public sealed record ShrinkingCurveRow(
    [property: Column(IsKey = true, Description = "L")] int Eigenvalues,
    [property: Column(IsKey = true, Description = "Samples used")] long Step,
    [property: Column(Description = "α = step/N")] double Alpha,
    [property: Column(Description = "ε_g")] double Error);

/// <summary>What belongs to all times of one run of Figure 1.</summary>
/// <param name="Eigenvalues">L.</param>
/// <param name="Dimension">N.</param>
/// <param name="Simulator">The simulator that ran.</param>
/// <param name="Height">ε*.</param>
/// <param name="EscapeTime">τ.</param>
public sealed record ShrinkingRunRow(
    [property: Column(IsKey = true, Description = "L")] int Eigenvalues,
    [property: Column(Description = "N")] int Dimension,
    [property: Column(Description = "Chosen by cost; both have the same law")] string Simulator,
    [property: Column(Description = "ε*, the plateau for small η")] double Height,
    [property: Column(Description = "τ")] double EscapeTime);

/// <summary>One of several runs with the parameters of Figure 1: where its plateau ends and how its error falls at the end.</summary>
/// <param name="Eigenvalues">L.</param>
/// <param name="Draw">Number of the run, from 0.</param>
/// <param name="EscapeTime">τ.</param>
/// <param name="WithoutOffset">τ (½ ln N − ln σ_J).</param>
/// <param name="End">α_P, where ε_g falls below ε*/2.</param>
/// <param name="DecayRate">−d ln ε_g/dα from ε*/100 on.</param>
/// <param name="DecayTheory">2η g₁ λ_L/M.</param>
/// <param name="Slope">d ln ε_g/d ln α in the last decade of α.</param>
/// <param name="SlopeTheory">The same of the formula for the asymptotic phase.</param>
public sealed record PlateauDrawRow(
    [property: Column(IsKey = true, Description = "L")] int Eigenvalues,
    [property: Column(IsKey = true, Description = "Number of the run")] int Draw,
    [property: Column(Description = "τ")] double EscapeTime,
    [property: Column(Description = "τ (½ ln N − ln σ_J), the predicted end for D = 0")] double WithoutOffset,
    [property: Column(Description = "α_P, where ε_g falls below ε*/2")] double End,
    [property: Column(Description = "−d ln ε_g/dα from ε*/100 on; NaN when it is not reached")] double DecayRate,
    [property: Column(Description = "2η g₁ λ_L/M, the slowest rate of the asymptotic phase")] double DecayTheory,
    [property: Column(Description = "d ln ε_g/d ln α in the last decade of α")] double Slope,
    [property: Column(Description = "The same of the formula for the asymptotic phase (SPEC 3.5)")] double SlopeTheory);
