using System.Numerics;
using Figures.Numerics;

namespace Figures.Learning;

/// <summary>
/// A multilayer perceptron in the μP parameterisation (Atanasov et al., arXiv 2410.04642, authors' code): <see cref="Layers"/> weight
/// matrices with biases, ReLU after all but the last; hidden layers are scaled by 1/√fan-in, the readout by 1/fan-in, biases included.
/// </summary>
/// <param name="Inputs">Entries of a sample, D.</param>
/// <param name="Width">Hidden width N, which also multiplies the learning rate.</param>
/// <param name="Classes">Outputs C.</param>
/// <param name="Layers">Number of weight matrices L, at least 2.</param>
public sealed record MlpShape(int Inputs, int Width, int Classes, int Layers = 3)
{
    /// <summary>The network of this shape; it holds no parameters.</summary>
    /// <typeparam name="T">double or float.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">A dimension is not positive or there are fewer than two layers.</exception>
    public Network<T> Network<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Layers, 2);
        var layers = new ILayer<T>[Layers];
        for (var l = 0; l < Layers - 1; l++)
        {
            var inputs = l == 0 ? Inputs : Width;
            layers[l] = new DenseLayer<T>(inputs, Width, 1 / Math.Sqrt(inputs), Activation.Relu);
        }

        layers[^1] = new DenseLayer<T>(Width, Classes, 1.0 / Width, Activation.Identity);
        return new Network<T>(layers, Width);
    }
}
