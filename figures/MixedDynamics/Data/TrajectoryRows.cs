using Figures.Tables;

namespace MixedDynamics;

/// <summary>Losses of both dynamics after a number of updates.</summary>
/// <param name="Update">Number of updates made.</param>
/// <param name="TrainDescent">‖A − Y‖²/d² of gradient descent.</param>
/// <param name="TrainSelfConsistent">‖B − Y‖²/d² of the self-consistent dynamics.</param>
/// <param name="TestDescent">‖A − A*‖²/d².</param>
/// <param name="TestSelfConsistent">‖B − A*‖²/d².</param>
/// <param name="Distance">‖A − B‖²/d².</param>
public sealed record TrajectoryLoss(
    [property: Column(IsKey = true, Description = "Number of updates made")] int Update,
    [property: Column(Description = "‖A − Y‖²/d² of gradient descent")] double TrainDescent,
    [property: Column(Description = "‖B − Y‖²/d² of the self-consistent dynamics")] double TrainSelfConsistent,
    [property: Column(Description = "‖A − A*‖²/d²")] double TestDescent,
    [property: Column(Description = "‖B − A*‖²/d²")] double TestSelfConsistent,
    [property: Column(Description = "‖A − B‖²/d²")] double Distance);

/// <summary>One singular value of both dynamics after a number of updates.</summary>
/// <param name="Update">Number of updates made.</param>
/// <param name="Index">0 is the largest singular value.</param>
/// <param name="Descent">That of A.</param>
/// <param name="SelfConsistent">That of B.</param>
public sealed record SingularValue(
    [property: Column(IsKey = true, Description = "Number of updates made")] int Update,
    [property: Column(IsKey = true, Description = "0 is the largest singular value")] int Index,
    [property: Column(Description = "Singular values of A")] double Descent,
    [property: Column(Description = "Singular values of B")] double SelfConsistent);

/// <summary>The point of the phase diagram that is followed in time.</summary>
/// <param name="Dimension">d.</param>
/// <param name="VarianceExponent">γσ².</param>
/// <param name="WidthExponent">γw.</param>
/// <param name="Width">⌊d^γw⌋.</param>
/// <param name="Threshold">σ²w, the width not rounded.</param>
public sealed record TrajectoryPoint(
    [property: Column(IsKey = true, Description = "d")] int Dimension,
    [property: Column(Description = "γσ²")] double VarianceExponent,
    [property: Column(Description = "γw")] double WidthExponent,
    [property: Column(Description = "w = ⌊d^γw⌋")] long Width,
    [property: Column(Description = "σ²w with the width not rounded")] double Threshold);
