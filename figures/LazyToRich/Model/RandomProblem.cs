using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// A random task together with λ-balanced starts that differ between λ in nothing but the division between the layers.
/// </summary>
/// <param name="Task">Modes of the task.</param>
/// <param name="RawEncoder">w1 of Algorithm 1.</param>
/// <param name="RawDecoder">w2 of Algorithm 1.</param>
/// <param name="Rotation">Rotation of the hidden units.</param>
public sealed record RandomProblem(TaskSpectrum Task, Matrix RawEncoder, Matrix RawDecoder, Matrix Rotation)
{
    /// <summary>Draws a regression task (spec section 1.1) and raw layers.</summary>
    /// <param name="stream">Source of everything; a stream of its own for every repetition.</param>
    /// <param name="shape">The widths.</param>
    /// <param name="samples">N.</param>
    /// <param name="targetDeviation">σ_Y.</param>
    /// <param name="weightDeviation">Standard deviation of the raw layers.</param>
    public static RandomProblem Draw(
        RandomStream stream, NetworkShape shape, int samples, double targetDeviation, double weightDeviation)
    {
        var correlation = LinearTask.Draw(stream.Derive("task"), shape.Inputs, shape.Outputs, samples, targetDeviation).Correlation;
        return Draw(stream, TaskSpectrum.Of(correlation), shape.Hidden, weightDeviation);
    }

    /// <summary>
    /// Draws raw layers for a given task. In square networks they are drawn again until det(W2W1) has the sign of det Σ:
    /// otherwise gradient flow at λ = 0 ends on a saddle (spec sections 2 and 5.6).
    /// </summary>
    /// <param name="stream">Source of the layers; a stream of its own for every repetition.</param>
    /// <param name="task">The task.</param>
    /// <param name="hidden">N_h.</param>
    /// <param name="weightDeviation">Standard deviation of the raw layers.</param>
    public static RandomProblem Draw(RandomStream stream, TaskSpectrum task, int hidden, double weightDeviation)
    {
        var correlation = task.Correlation;
        for (var attempt = 0; ; attempt++)
        {
            var layers = stream.Derive("layers", attempt);
            var encoder = layers.Derive("encoder").NormalMatrix(hidden, task.Inputs, weightDeviation);
            var decoder = layers.Derive("decoder").NormalMatrix(task.Outputs, hidden, weightDeviation);
            if (task.Inputs != task.Outputs || Reaches(decoder * encoder, correlation))
            {
                return new RandomProblem(task, encoder, decoder, layers.Derive("rotation").HaarOrthogonal(hidden));
            }
        }
    }

    /// <summary>The start for a relative scale.</summary>
    /// <param name="relativeScale">λ.</param>
    public Weights Start(double relativeScale) => BalancedInitialization.Rebalance(RawEncoder, RawDecoder, relativeScale, Rotation);

    /// <summary>
    /// Whether gradient flow at λ = 0 leads from one full-rank square function to the other: their determinants have the same sign.
    /// </summary>
    /// <param name="start">W2W1(0).</param>
    /// <param name="target">Σ.</param>
    public static bool Reaches(Matrix start, Matrix target) =>
        GaussianElimination.DeterminantSign(start) == GaussianElimination.DeterminantSign(target);
}
