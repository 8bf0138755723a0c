using System.ComponentModel.DataAnnotations;
using Figures.Authoring;

namespace MixedDynamics;

/// <summary>
/// What the authors' printout reveals of the one signal behind it (SPEC D3): at a tiny start the losses are the mean squares of A* and Y.
/// </summary>
/// <param name="Dimension">d, rows and columns of the signal.</param>
/// <param name="Rank">k, the number of singular values.</param>
/// <param name="SignalMeanSquare">‖A*‖_F²/d², their first test loss.</param>
/// <param name="ObservedMeanSquare">‖Y‖_F²/d², their first train loss.</param>
/// <param name="Spread">Half the distance of the largest singular value from the smallest, over their mean; even steps between.</param>
/// <param name="Seed">Master seed of the singular vectors and the noise.</param>
public sealed record PrintedSignalSetting(
    [property: Range(10, 5000), Source(Origin.Code)] int Dimension,
    [property: Range(2, 100), Source(Origin.Seed)] int Rank,
    [property: Range(0.01, 100.0), Source(Origin.Code)] double SignalMeanSquare,
    [property: Range(0.01, 100.0), Source(Origin.Code)] double ObservedMeanSquare,
    [property: Range(0.0, 0.99), Source(Origin.Inferred | Origin.Measured)] double Spread,
    [property: Source(Origin.Inferred)] ulong Seed)
{
    /// <summary>The singular values, descending.</summary>
    internal double[] SingularValues()
    {
        double[] shape = [.. Enumerable.Range(0, Rank).Select(i => 1 + Spread - (2 * Spread * i / (Rank - 1)))];
        double scale = Dimension * Math.Sqrt(SignalMeanSquare / shape.Sum(value => value * value));
        return [.. shape.Select(value => scale * value)];
    }
}
