using System.Numerics;
using Figures.Numerics;

namespace Figures.Learning;

/// <summary>
/// Largest eigenvalues of the matrices made of J = ∂f/∂θ, the derivative of the centred outputs f = (h(x, θ) − h(x, θ₀))/γ of a fixed
/// batch (samples·classes × parameters) by every parameter; J is never formed. Power iteration in parameter space, from a
/// direction of its own stream, so the result depends on the arguments only.
/// </summary>
public static class TangentKernel
{
    /// <summary>The largest eigenvalue of the neural tangent kernel J Jᵀ, without any normalisation by samples or classes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="parameters">θ.</param>
    /// <param name="gamma">Feature-learning strength γ; positive.</param>
    /// <param name="inputs">Samples × inputs.</param>
    /// <param name="iteration">When to stop.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public static double LargestEigenvalue<T>(
        Network<T> network, ReadOnlySpan<T> parameters, double gamma, ReadOnlySpan<T> inputs, PowerIteration? iteration = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new TangentMap<T>(network, parameters, gamma, inputs, new UniformCurvature<T>(1)).Largest(parameters, inputs, iteration);

    /// <summary>
    /// The largest eigenvalue λ of the Gauss–Newton matrix Jᵀ H J, H the Hessian of the mean loss in the outputs: the sharpness without the
    /// residual's share. Gradient descent at lr = N·η is stable while N·η·λ ≤ 2.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="parameters">θ.</param>
    /// <param name="gamma">Feature-learning strength γ; positive.</param>
    /// <param name="loss">The loss; H = 2/(samples·classes) for mean squares.</param>
    /// <param name="inputs">Samples × inputs.</param>
    /// <param name="reference">h(x, θ₀) of the samples, samples × classes; mean squares do not read it.</param>
    /// <param name="iteration">When to stop.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public static double Sharpness<T>(
        Network<T> network, ReadOnlySpan<T> parameters, double gamma, LossKind loss, ReadOnlySpan<T> inputs, ReadOnlySpan<T> reference,
        PowerIteration? iteration = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ICurvature<T> curvature = loss == LossKind.MeanSquare
            ? new UniformCurvature<T>(2.0 * network.Inputs / ((double)inputs.Length * network.Outputs))
            : new SoftmaxCurvature<T>(network.Evaluate(parameters, inputs), reference, network.Outputs, gamma);
        return new TangentMap<T>(network, parameters, gamma, inputs, curvature).Largest(parameters, inputs, iteration);
    }
}
