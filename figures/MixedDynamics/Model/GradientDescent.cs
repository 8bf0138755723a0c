using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>Gradient descent from random weights by the cheaper of the two exact paths (SPEC B4).</summary>
public static class GradientDescent
{
    /// <summary>
    /// Draws the weights of a point and prepares the descent: on the weights themselves while w &lt; 4d/3, where that takes fewer
    /// operations, otherwise on the Gram matrix from a Bartlett start.
    /// </summary>
    /// <param name="point">Dimension, variance and width.</param>
    /// <param name="target">Y, d×d with d the point's dimension.</param>
    /// <param name="learningRate">η, from <see cref="ScalingPoint.LearningRate"/>.</param>
    /// <param name="weights">The stream of the initial weights.</param>
    /// <param name="threads">Threads of each product.</param>
    public static IDynamics Start(ScalingPoint point, Matrix target, double learningRate, RandomStream weights, int threads = 1) =>
        PrefersExplicitWeights(point)
            ? new WeightDescent(Weights.Gaussian(point.Dimension, (int)point.Width, point.Variance, weights), target, learningRate)
            : new GramDescent(
                GramState.Of(Weights.Bartlett(point.Dimension, point.Width, point.Variance, weights)),
                target,
                learningRate,
                threads: threads);

    /// <summary>Whether 6d²w operations a step are fewer than the recursion's 8d³: w &lt; 4d/3.</summary>
    public static bool PrefersExplicitWeights(ScalingPoint point) => 3 * point.Width < 4L * point.Dimension;
}
