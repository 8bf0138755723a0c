using Figures.Tables;

namespace MixedDynamics;

/// <summary>Losses as drawn: the notebook's index j is the loss after j + 1 updates.</summary>
/// <param name="Iteration">Updates made, minus one.</param>
/// <param name="TrainDescent">‖A − Y‖²/d² of gradient descent.</param>
/// <param name="TrainSelfConsistent">‖B − Y‖²/d² of the self-consistent dynamics.</param>
/// <param name="TestDescent">‖A − A*‖²/d².</param>
/// <param name="TestSelfConsistent">‖B − A*‖²/d².</param>
/// <param name="Distance">‖A − B‖²/d².</param>
public sealed record DrawnLoss(
    [property: Column(IsKey = true, Description = "Updates made, minus one")] int Iteration,
    [property: Column(Description = "‖A − Y‖²/d² of gradient descent", Relative = Rounding.Relative, Reason = Rounding.Reason)] double TrainDescent,
    [property: Column(Description = "‖B − Y‖²/d² of the self-consistent dynamics", Relative = Rounding.Relative)] double TrainSelfConsistent,
    [property: Column(Description = "‖A − A*‖²/d²", Relative = Rounding.Relative)] double TestDescent,
    [property: Column(Description = "‖B − A*‖²/d²", Relative = Rounding.Relative)] double TestSelfConsistent,
    [property: Column(Description = "‖A − B‖²/d²", Relative = Rounding.Relative)] double Distance)
{
    /// <summary>The losses after an update.</summary>
    public static DrawnLoss Of(TrajectoryLoss loss) => new(
        loss.Update - 1, loss.TrainDescent, loss.TrainSelfConsistent, loss.TestDescent, loss.TestSelfConsistent, loss.Distance);
}

/// <summary>The largest and the smallest singular value of A that do not carry the signal.</summary>
/// <param name="Update">Number of updates made.</param>
/// <param name="Highest">The largest.</param>
/// <param name="Lowest">The smallest.</param>
public sealed record BandRow(
    [property: Column(IsKey = true, Description = "Number of updates made")] int Update,
    [property: Column(Description = "Singular values of A", Relative = Rounding.Relative, Reason = Rounding.Reason)] double Highest,
    [property: Column(Description = "Singular values of A", Relative = Rounding.Relative)] double Lowest);

/// <summary>One of the singular values between the two.</summary>
/// <param name="Index">0 is the largest singular value.</param>
/// <param name="Update">Number of updates made.</param>
/// <param name="Descent">That of A.</param>
public sealed record BulkRow(
    [property: Column(IsKey = true, Description = "0 is the largest singular value")] int Index,
    [property: Column(IsKey = true, Description = "Number of updates made")] int Update,
    [property: Column(Description = "Singular values of A", Relative = Rounding.Relative, Reason = Rounding.Reason)] double Descent);
