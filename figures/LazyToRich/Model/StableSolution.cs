using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// The exact solution of gradient flow from λ-balanced weights in the pivoted graph form (spec section 3.5): right for every time,
/// any λ including 0, any widths with N_h ≥ m, and starts that never leave a saddle. The reference solver of this project.
/// </summary>
/// <remarks>
/// With y = OᵀQ0, E = e^{wT} and Φ = (e^{2wT} − 1)/(2w), QQᵀ = O E y (I + yᵀΦy)⁻¹ yᵀ E Oᵀ, and I + yᵀΦy = ÂᵀÂ for Â = [Φ^½ y; I].
/// Only the column space of Â matters, so it is written as a graph over its dominant rows: every entry that remains is of order 1 and no
/// exponential is left that could overflow.
/// </remarks>
public sealed class StableSolution
{
    /// <summary>Relative size below which the result of a cancellation counts as zero, so that round-off never leaves a saddle.</summary>
    public const double SaddleGuard = 1e-13;

    private readonly RiccatiSpectrum spectrum;
    private readonly Matrix stackedStart;
    private readonly Matrix start;
    private readonly int inputs;
    private readonly double guard;

    /// <summary>The solution of a task from given weights.</summary>
    /// <param name="task">The modes of the task.</param>
    /// <param name="weights">λ-balanced initial weights.</param>
    /// <param name="relativeScale">λ of these weights.</param>
    /// <param name="guard">The saddle guard; 0 turns it off, and round-off then leaves a saddle after T ≈ 37/k.</param>
    /// <exception cref="ArgumentException">The weights are not λ-balanced: the Riccati equation does not hold for them.</exception>
    public StableSolution(TaskSpectrum task, Weights weights, double relativeScale, double guard = SaddleGuard)
    {
        var size = Math.Max(1, weights.Encoder.FrobeniusNormSquared() + weights.Decoder.FrobeniusNormSquared());
        if (weights.DeviationFromBalance(relativeScale) > 1e-9 * size)
        {
            throw new ArgumentException(
                $"The weights deviate from {relativeScale}-balance by {weights.DeviationFromBalance(relativeScale)}.", nameof(weights));
        }

        this.guard = guard;
        spectrum = RiccatiSpectrum.Of(task, relativeScale);
        inputs = task.Inputs;
        stackedStart = weights.Stack();
        start = Project(spectrum.Vectors, stackedStart, guard);
    }

    /// <summary>y₊ = O₊ᵀQ0, m × N_h. The solution reaches Σ exactly when its rank is m (spec section 5.6).</summary>
    public Matrix GrowingPart => start.Block(0, 0, spectrum.Modes.Count, start.Columns);

    /// <summary>QQᵀ at a flow time.</summary>
    /// <param name="time">T = t/τ ≥ 0; tested up to 1e9.</param>
    public StackedGram At(double time)
    {
        var stack = StackAt(time);
        return new StackedGram(stack * stack.Transpose(), inputs);
    }

    /// <summary>
    /// Weights at a flow time, up to a rotation of the hidden units: what a following task starts from (spec section 6.2).
    /// </summary>
    /// <param name="time">T = t/τ ≥ 0.</param>
    public Weights WeightsAt(double time) => Weights.FromStack(StackAt(time), inputs);

    /// <summary>Q(T) = O diag(g) Z̃ L⁻ᵀ with Z̃ᵀZ̃ = LLᵀ.</summary>
    private Matrix StackAt(double time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        if (time == 0)
        {
            return stackedStart.Copy();
        }

        var frame = new ExponentialFrame(spectrum, time);
        var graph = PivotedGraph.Of(start, frame, guard);
        var factor = Cholesky.Factor(graph.Transpose() * graph);
        var projected = graph.Block(0, 0, start.Rows, start.Columns);
        for (var row = 0; row < projected.Rows; row++)
        {
            var weight = frame.BackWeight(row);
            foreach (ref var value in projected.Row(row))
            {
                value *= weight;
            }
        }

        return TriangularSystems.SolveLower(factor, (spectrum.Vectors * projected).Transpose()).Transpose();
    }

    /// <summary>y = OᵀQ0, with entries that are zero but for round-off set to zero.</summary>
    private static Matrix Project(Matrix vectors, Matrix stack, double guard)
    {
        var projection = vectors.Transpose() * stack;
        for (var row = 0; row < projection.Rows; row++)
        {
            for (var column = 0; column < projection.Columns; column++)
            {
                var size = 0.0;
                for (var inner = 0; inner < stack.Rows; inner++)
                {
                    size += Math.Abs(vectors[inner, row] * stack[inner, column]);
                }

                if (Math.Abs(projection[row, column]) <= guard * size)
                {
                    projection[row, column] = 0;
                }
            }
        }

        return projection;
    }
}
