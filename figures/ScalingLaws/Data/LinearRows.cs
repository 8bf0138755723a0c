using Figures.Tables;

namespace ScalingLaws;

/// <summary>The two theories of Figure 2 left at one time.</summary>
/// <param name="Alpha">α.</param>
/// <param name="SmallRate">ε_g by Eq. (8).</param>
/// <param name="AllOrders">ε_g by Eq. (6).</param>
public sealed record LinearTheoryRow(
    [property: Column(IsKey = true, Description = "α = samples/N")] double Alpha,
    [property: Column(Description = "ε_g by Eq. (8)")] double SmallRate,
    [property: Column(Description = "ε_g by Eq. (6)")] double AllOrders);

/// <summary>Simulation and theories of Figure 2 right at one time.</summary>
/// <param name="Step">Samples used.</param>
/// <param name="Alpha">α = step/N.</param>
/// <param name="Mean">Mean ε_g of the runs.</param>
/// <param name="StandardError">Of the mean.</param>
/// <param name="AllOrders">ε_g by Eq. (6).</param>
/// <param name="SmallRate">ε_g by Eq. (8).</param>
/// <param name="ManyEigenvalues">ε_g by Eq. (9).</param>
public sealed record LinearRunRow(
    [property: Column(IsKey = true, Description = "Samples used")] long Step,
    [property: Column(Description = "α = step/N")] double Alpha,
    [property: Column(Description = "Mean ε_g of the runs")] double Mean,
    [property: Column(Description = "Of the mean")] double StandardError,
    [property: Column(Description = "ε_g by Eq. (6)")] double AllOrders,
    [property: Column(Description = "ε_g by Eq. (8)")] double SmallRate,
    [property: Column(Description = "ε_g by Eq. (9), both ends of the integral kept")] double ManyEigenvalues);

/// <summary>What belongs to all times of Figure 2 right.</summary>
/// <param name="Dimension">N = L.</param>
/// <param name="Runs">Random initialisations.</param>
/// <param name="Slope">−β/(1+β).</param>
/// <param name="WindowStart">1/(2ηλ₊), where the power law begins.</param>
/// <param name="WindowEnd">1/(2ηλ_L), where it ends.</param>
public sealed record LinearSettingRow(
    [property: Column(IsKey = true, Description = "N = L")] int Dimension,
    [property: Column(Description = "Random initialisations")] int Runs,
    [property: Column(Description = "−β/(1+β)")] double Slope,
    [property: Column(Description = "1/(2ηλ₊)")] double WindowStart,
    [property: Column(Description = "1/(2ηλ_L)")] double WindowEnd);
