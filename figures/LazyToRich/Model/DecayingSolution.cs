using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// The closed form with decaying exponentials only, the "B-form" (spec section 3.4; the paper's Theorem 4.3 in the stabilised shape of
/// its appendix B.5). Needs N_h = m and an invertible B; kept as an independent cross-check of <see cref="StableSolution"/>.
/// </summary>
public sealed class DecayingSolution
{
    private readonly TaskSpectrum task;
    private readonly ModeGeometry[] modes;
    private readonly double perpendicular;
    private readonly Matrix inverse;
    private readonly Matrix mirrored;
    private readonly Matrix outside;

    /// <summary>The solution of a task from given weights.</summary>
    /// <param name="task">The modes of the task.</param>
    /// <param name="start">λ-balanced weights with N_h = m.</param>
    /// <param name="relativeScale">λ of these weights.</param>
    /// <exception cref="ArgumentException">N_h ≠ m: B is not square. Or B is singular: the form divides by it.</exception>
    public DecayingSolution(TaskSpectrum task, Weights start, double relativeScale)
    {
        if (start.Shape.Hidden != task.Modes)
        {
            throw new ArgumentException($"The B-form needs N_h = m, not {start.Shape}.", nameof(start));
        }

        this.task = task;
        modes = [.. task.Strengths.Select(strength => ModeGeometry.Of(strength, relativeScale))];
        perpendicular = Math.Sign(task.Outputs - task.Inputs) * relativeScale / 2;

        var plus = Matrix.Diagonal([.. modes.Select(mode => mode.Plus)]);
        var minus = Matrix.Diagonal([.. modes.Select(mode => mode.Minus)]);
        var fromDecoder = start.Decoder.Transpose() * task.OutputModes;
        var fromEncoder = start.Encoder * task.InputModes;
        var b = (fromDecoder * plus) + (fromEncoder * minus);
        var c = (fromDecoder * minus) - (fromEncoder * plus);
        var d = task.Inputs > task.Outputs
            ? (start.Encoder * task.InputComplement).Transpose()
            : (start.Decoder.Transpose() * task.OutputComplement).Transpose();

        if (SmallestRelativeTo(b, fromDecoder, fromEncoder) < StableSolution.SaddleGuard)
        {
            throw new ArgumentException(
                "The B-form divides by B, and B is singular for these weights: the flow does not learn every mode (it ends on a saddle). "
                + $"Use {nameof(StableSolution)}, which is right there too.",
                nameof(start));
        }

        // B = QR: X Bᵀ⁻¹ solves R (X B⁻ᵀ)ᵀ = Qᵀ Xᵀ, so B itself is never inverted.
        var (q, r) = Qr.Decompose(b);
        inverse = TriangularSystems.SolveUpper(r, q.Transpose());
        mirrored = (inverse * c).Transpose();
        outside = (inverse * d.Transpose()).Transpose();
    }

    /// <summary>Smallest singular value of B over the size of the terms it is the sum of: round-off when B is singular.</summary>
    private static double SmallestRelativeTo(Matrix b, Matrix fromDecoder, Matrix fromEncoder) =>
        SingularValues.Of(b)[^1] / Math.Sqrt(fromDecoder.FrobeniusNormSquared() + fromEncoder.FrobeniusNormSquared());

    /// <summary>QQᵀ at a flow time.</summary>
    /// <param name="time">T = t/τ ≥ 0.</param>
    public StackedGram At(double time)
    {
        var decay = modes.Select(mode => Elementary.Exp(-mode.Rate * time)).ToArray();
        var e = Matrix.Diagonal(decay);
        var steady = Matrix.Diagonal([.. modes.Select(mode => Saturation(mode.Rate, time))]);
        var reflected = mirrored * e;
        var top = Combine(task.InputModes, e * reflected, mode => mode.Minus, mode => -mode.Plus);
        var bottom = Combine(task.OutputModes, e * reflected, mode => mode.Plus, mode => mode.Minus);
        if (task.Inputs > task.Outputs)
        {
            top += task.InputComplement * Outside(time);
        }
        else if (task.Outputs > task.Inputs)
        {
            bottom += task.OutputComplement * Outside(time);
        }

        var normal = (e * inverse * inverse.Transpose() * e * 4)
            + steady
            + (reflected.Transpose() * steady * reflected)
            + OutsideNorm(time);
        var half = TriangularSystems.SolveLower(Cholesky.Factor(normal), Matrix.Identity(task.Modes)).Transpose();
        return new Weights((top * half).Transpose(), bottom * half).Gram();
    }

    /// <summary>basis · (diag(own) + diag(other) · reflection).</summary>
    private Matrix Combine(Matrix basis, Matrix reflection, Func<ModeGeometry, double> own, Func<ModeGeometry, double> other) =>
        basis * (Matrix.Diagonal([.. modes.Select(own)]) + (Matrix.Diagonal([.. modes.Select(other)]) * reflection));

    /// <summary>H = 2 D B⁻ᵀ e^{(λ⊥ − k)T}; no exponent is positive because k ≥ |λ|/2.</summary>
    private Matrix Outside(double time)
    {
        var h = outside.Copy();
        for (var row = 0; row < h.Rows; row++)
        {
            for (var mode = 0; mode < h.Columns; mode++)
            {
                h[row, mode] *= 2 * Elementary.Exp(PerpendicularExponent(mode) * time);
            }
        }

        return h;
    }

    /// <summary>P = 4 (DB⁻ᵀ)ᵀ(DB⁻ᵀ) ∘ ψ, the part of the normalisation due to directions outside the task.</summary>
    private Matrix OutsideNorm(double time)
    {
        var p = outside.Transpose() * outside;
        for (var left = 0; left < p.Rows; left++)
        {
            for (var right = 0; right < p.Columns; right++)
            {
                var decay = Elementary.Exp(-(modes[left].Rate + modes[right].Rate) * time);
                var grown = Elementary.Exp((PerpendicularExponent(left) + PerpendicularExponent(right)) * time);
                p[left, right] *= 4 * (perpendicular == 0 ? time * decay : (grown - decay) / (2 * perpendicular));
            }
        }

        return p;
    }

    /// <summary>λ⊥ − k, by way of δ where λ⊥ is positive.</summary>
    private double PerpendicularExponent(int mode) => perpendicular > 0 ? -modes[mode].Excess : perpendicular - modes[mode].Rate;

    /// <summary>(1 − e^{−2kT})/k, 2T for k = 0.</summary>
    private static double Saturation(double rate, double time) => rate == 0 ? 2 * time : -Elementary.Expm1(-2 * rate * time) / rate;
}
