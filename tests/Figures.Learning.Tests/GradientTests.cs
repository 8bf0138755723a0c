namespace Figures.Learning.Tests;

/// <summary>Gradients against central differences, on nets no reference was computed for.</summary>
public sealed class GradientTests
{
    [Theory]
    [InlineData(2, 7, LossKind.MeanSquare, 0.3)]
    [InlineData(2, 16, LossKind.CrossEntropy, 2.0)]
    [InlineData(3, 5, LossKind.CrossEntropy, 0.5)]
    [InlineData(4, 19, LossKind.MeanSquare, 10.0)]
    [InlineData(5, 9, LossKind.MeanSquare, 0.05)]
    [InlineData(6, 11, LossKind.CrossEntropy, 1.0)]
    public void A_gradient_is_the_central_difference_of_the_loss(int layers, int width, LossKind loss, double gamma)
    {
        var sample = new Sample<double>(new MlpShape(13, width, 4, layers), batch: 6);
        var (x, y, h0) = (sample.Inputs[0], sample.Labels[0], sample.Reference[0]);
        var model = new CentredModel<double>(sample.Network, gamma, loss, 6);

        // Away from θ₀, so that biases and residuals count.
        var theta = sample.Initial.Zip(sample.Network.Initialize(Numerics.RandomStream.Create(2, "away")), (a, b) => a + 0.1 * b + 0.01)
            .ToArray();
        var gradient = new double[theta.Length];
        model.Loss(theta, x, y, h0);
        model.AddGradient(theta, x, 1, gradient);
        var largest = gradient.Max(Math.Abs);
        for (var p = 0; p < theta.Length; p++)
        {
            const double Shift = 1e-6;
            var centre = theta[p];
            theta[p] = centre + Shift;
            var above = model.Loss(theta, x, y, h0);
            theta[p] = centre - Shift;
            var below = model.Loss(theta, x, y, h0);
            theta[p] = centre;
            Assert.True(
                Math.Abs((above - below) / (2 * Shift) - gradient[p]) <= 1e-6 * largest,
                $"parameter {p}: difference {(above - below) / (2 * Shift)}, gradient {gradient[p]}");
        }
    }

    [Fact]
    public void A_gradient_is_added_with_its_factor()
    {
        var sample = new Sample<double>(new MlpShape(5, 8, 3), batch: 4);
        var model = new CentredModel<double>(sample.Network, 1, LossKind.MeanSquare, 4);
        var (once, twice) = (new double[sample.Initial.Length], new double[sample.Initial.Length]);
        model.Loss(sample.Initial, sample.Inputs[0], sample.Labels[0], sample.Reference[0]);
        model.AddGradient(sample.Initial, sample.Inputs[0], 1, once);
        twice.AsSpan().Fill(1);
        model.Loss(sample.Initial, sample.Inputs[0], sample.Labels[0], sample.Reference[0]);
        model.AddGradient(sample.Initial, sample.Inputs[0], -2, twice);
        Assert.All(once.Zip(twice), pair => Assert.Equal(1 - 2 * pair.First, pair.Second, 1e-14));
    }

    [Theory]
    [InlineData(LossKind.MeanSquare)]
    [InlineData(LossKind.CrossEntropy)]
    public void A_centred_model_starts_at_zero_outputs(LossKind loss)
    {
        var sample = new Sample<double>(new MlpShape(9, 12, 4), batch: 8);
        var model = new CentredModel<double>(sample.Network, 1e-5, loss, 8);
        var value = model.Loss(sample.Initial, sample.Inputs[0], sample.Labels[0], sample.Reference[0]);
        Assert.Equal(loss == LossKind.MeanSquare ? 0.25 : Numerics.Elementary.Log(4), value, 1e-15);
    }

    [Fact]
    public void Hidden_layers_divide_by_the_root_of_their_fan_in_and_the_readout_by_its_fan_in()
    {
        // One input of 1, all weights 1, all biases 0.5: every layer is a number.
        var network = new MlpShape(1, 4, 1, 3).Network<double>();
        var theta = new double[network.Parameters];
        for (var l = 0; l < 3; l++)
        {
            var slice = network.Slice(theta.AsSpan(), l);
            slice.Fill(1);
            slice[^network.Layers[l].Outputs..].Fill(0.5);
        }

        var first = 1.5;
        var second = (4 * first + 0.5) / 2;
        Assert.Equal([(4 * second + 0.5) / 4], network.Evaluate(theta, [1.0]));
    }
}
