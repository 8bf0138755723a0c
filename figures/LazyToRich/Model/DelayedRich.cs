using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// The "delayed rich" regime of funnel networks with λ → −∞ and inverted funnels with λ → +∞ (spec section 5.3; the paper's appendix C.6):
/// a fast lazy phase at rate |λ| to a plateau, then slow feature learning.
/// </summary>
public static class DelayedRich
{
    /// <summary>Whether widths and sign of λ make the network delayed rich rather than lazy for large |λ| (spec section 5.2).</summary>
    /// <param name="shape">The widths, N_h = m.</param>
    /// <param name="relativeScale">λ ≠ 0.</param>
    public static bool Applies(NetworkShape shape, double relativeScale) =>
        (shape.Inputs > shape.Outputs && relativeScale < 0) || (shape.Inputs < shape.Outputs && relativeScale > 0);

    /// <summary>
    /// 2δ_min = min over modes of 2s̃²/(k + |λ|/2): the rate at which the excess loss decays after the plateau, about 2s̃²/|λ|.
    /// </summary>
    /// <param name="task">Modes of the task.</param>
    /// <param name="relativeScale">λ.</param>
    public static double Rate(TaskSpectrum task, double relativeScale) =>
        2 * task.Strengths.Min(strength => ModeGeometry.Of(strength, relativeScale).Excess);

    /// <summary>
    /// The excess loss of the plateau for large |λ|: ½‖Σ(I − Π)‖² in a funnel, Π the projector on the row space of W1(0);
    /// ½‖(I − Π)Σ‖² in an inverted funnel, Π on the column space of W2(0).
    /// </summary>
    /// <param name="task">Modes of the task.</param>
    /// <param name="start">The initial weights, N_h = m.</param>
    public static double Plateau(TaskSpectrum task, Weights start)
    {
        var correlation = task.Correlation;
        if (task.Inputs > task.Outputs)
        {
            return 0.5 * (correlation - (correlation * Projector(start.Encoder.Transpose()))).FrobeniusNormSquared();
        }

        return 0.5 * (correlation - (Projector(start.Decoder) * correlation)).FrobeniusNormSquared();
    }

    /// <summary>Projector on the column space of a matrix of full column rank.</summary>
    private static Matrix Projector(Matrix columns)
    {
        var basis = Svd.Decompose(columns).U;
        return basis * basis.Transpose();
    }
}
