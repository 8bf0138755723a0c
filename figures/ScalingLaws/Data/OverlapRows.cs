using Figures.Tables;

namespace ScalingLaws;

/// <summary>One entry of R^(l) or Q^(l) at one time.</summary>
/// <param name="Moment">l.</param>
/// <param name="WithTeacher">Whether it is an entry of R^(l).</param>
/// <param name="Student">i.</param>
/// <param name="Partner">n of R_in, j of Q_ij.</param>
/// <param name="Step">Samples used.</param>
/// <param name="Alpha">α = step/N.</param>
/// <param name="Overlap">The entry.</param>
public sealed record MomentRow(
    [property: Column(IsKey = true, Description = "l")] int Moment,
    [property: Column(IsKey = true, Description = "R^(l) if true, Q^(l) if false")] bool WithTeacher,
    [property: Column(IsKey = true, Description = "i")] int Student,
    [property: Column(IsKey = true, Description = "n of R_in, j of Q_ij")] int Partner,
    [property: Column(IsKey = true, Description = "Samples used")] long Step,
    [property: Column(Description = "α = step/N")] double Alpha,
    [property: Column(Description = "The entry")] double Overlap);

/// <summary>The error of the run of Figure 4 at one time.</summary>
/// <param name="Step">Samples used.</param>
/// <param name="Alpha">α = step/N.</param>
/// <param name="Simulation">ε_g of the run.</param>
/// <param name="Flow">ε_g of the order-parameter equations from the same start.</param>
public sealed record PlateauErrorRow(
    [property: Column(IsKey = true, Description = "Samples used")] long Step,
    [property: Column(Description = "α = step/N")] double Alpha,
    [property: Column(Description = "ε_g of the run")] double Simulation,
    [property: Column(Description = "ε_g of the order-parameter equations from the same start")] double Flow);

/// <summary>
/// The plateau for small η: R*^(l)_n = R* Σ_m T^(l)_mn, which differs between teachers by fluctuation, and Q*^(l) = Q* T^(l) (SPEC 3.4).
/// </summary>
/// <param name="Moment">l.</param>
/// <param name="Teacher">n.</param>
/// <param name="StudentTeacher">R* Σ_m T^(l)_mn.</param>
/// <param name="StudentStudent">Q* T^(l).</param>
public sealed record PlateauPredictionRow(
    [property: Column(IsKey = true, Description = "l")] int Moment,
    [property: Column(IsKey = true, Description = "n")] int Teacher,
    [property: Column(Description = "R* Σ_m T^(l)_mn")] double StudentTeacher,
    [property: Column(Description = "Q* T^(l)")] double StudentStudent);

/// <summary>What belongs to all times of Figure 4.</summary>
/// <param name="Dimension">N.</param>
/// <param name="Simulator">The simulator that ran.</param>
/// <param name="Height">ε*.</param>
/// <param name="EscapeTime">τ.</param>
public sealed record PlateauSettingRow(
    [property: Column(IsKey = true, Description = "N")] int Dimension,
    [property: Column(Description = "Chosen by cost; both have the same law")] string Simulator,
    [property: Column(Description = "ε*, the plateau for small η")] double Height,
    [property: Column(Description = "τ")] double EscapeTime);
