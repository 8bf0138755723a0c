using Figures.Tables;

namespace ScalingLaws;

/// <summary>The error of the order-parameter equations at one time.</summary>
/// <param name="Units">K = M.</param>
/// <param name="Eigenvalues">L.</param>
/// <param name="Alpha">α.</param>
/// <param name="Error">ε_g from the first start.</param>
public sealed record PlateauCurveRow(
    [property: Column(IsKey = true, Description = "K = M")] int Units,
    [property: Column(IsKey = true, Description = "L")] int Eigenvalues,
    [property: Column(IsKey = true, Description = "α")] double Alpha,
    [property: Column(Description = "ε_g from the first start")] double Error);

/// <summary>Height and end of one plateau of the order-parameter equations.</summary>
/// <param name="Units">K = M.</param>
/// <param name="Eigenvalues">L.</param>
/// <param name="Height">ε*.</param>
/// <param name="EscapeTime">τ.</param>
/// <param name="End">Mean α_P of the starts, where ε_g falls below ε*/2.</param>
/// <param name="StandardError">Of that mean.</param>
/// <param name="WithoutOffset">τ (½ ln N − ln σ_J).</param>
/// <param name="Dimension">N, which sets the fluctuations of the start.</param>
public sealed record PlateauEndRow(
    [property: Column(IsKey = true, Description = "K = M")] int Units,
    [property: Column(IsKey = true, Description = "L")] int Eigenvalues,
    [property: Column(Description = "ε*")] double Height,
    [property: Column(Description = "τ")] double EscapeTime,
    [property: Column(Description = "Mean α_P, where ε_g falls below ε*/2")] double End,
    [property: Column(Description = "Of that mean")] double StandardError,
    [property: Column(Description = "τ (½ ln N − ln σ_J), the predicted end for D = 0")] double WithoutOffset,
    [property: Column(Description = "N, which sets the fluctuations of the start")] int Dimension);

/// <summary>The end of one simulated plateau.</summary>
/// <param name="Units">K = M.</param>
/// <param name="Eigenvalues">L.</param>
/// <param name="Dimension">N.</param>
/// <param name="Simulator">The simulator that ran.</param>
/// <param name="EscapeTime">τ.</param>
/// <param name="End">α_P of the run.</param>
/// <param name="FlowEnd">α_P of the equations from the same start.</param>
public sealed record PlateauSimulationRow(
    [property: Column(IsKey = true, Description = "K = M")] int Units,
    [property: Column(IsKey = true, Description = "L")] int Eigenvalues,
    [property: Column(Description = "N")] int Dimension,
    [property: Column(Description = "Chosen by cost; both have the same law")] string Simulator,
    [property: Column(Description = "τ")] double EscapeTime,
    [property: Column(Description = "α_P of the run, where ε_g falls below ε*/2")] double End,
    [property: Column(Description = "α_P of the equations from the same start")] double FlowEnd);
