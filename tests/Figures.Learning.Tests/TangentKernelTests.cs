using Figures.Numerics;

namespace Figures.Learning.Tests;

/// <summary>The eigenvalues of mlp_tiny_hessian.csv, computed there from explicit matrices.</summary>
public sealed class TangentKernelTests
{
    private static readonly ReferenceTensors Tensors = ReferenceTensors.Read("mlp_tiny_hessian.csv");
    private static readonly PowerIteration Long = new(5000, 1e-14);

    public static TheoryData<string, string> Points => new()
    {
        { "init", "0.01" }, { "init", "0.1" }, { "init", "1" }, { "init", "10" }, { "init", "100" },
        { "pert", "0.01" }, { "pert", "0.1" }, { "pert", "1" }, { "pert", "10" }, { "pert", "100" },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public void The_largest_eigenvalues_are_those_of_the_reference(string point, string gamma)
    {
        var theta = Theta(point);
        var inputs = Tensors.Values("input", "x0");
        var kernel = TangentKernel.LargestEigenvalue(TinyMlp.Network, theta, double.Parse(gamma), inputs, Long);
        var sharpness = TangentKernel.Sharpness(
            TinyMlp.Network, theta, double.Parse(gamma), LossKind.MeanSquare, inputs, [], Long);

        ReferenceTensors.AssertClose([Tensors.Values($"mse.{point}.{gamma}", "ntk_top3").Max()], [kernel], 1e-9);
        ReferenceTensors.AssertClose([Tensors.Scalar($"mse.{point}.{gamma}", "ggn_top1_mse")], [sharpness], 1e-9);
    }

    [Theory]
    [InlineData(2, LossKind.MeanSquare)]
    [InlineData(3, LossKind.CrossEntropy)]
    [InlineData(5, LossKind.CrossEntropy)]
    public void The_sharpness_is_that_of_the_explicit_matrix(int layers, LossKind loss)
    {
        const double Gamma = 0.8;
        const int Batch = 5, Outputs = 4;
        var sample = new Sample<double>(new MlpShape(7, 10, Outputs, layers), Batch);
        var (x, h0) = (sample.Inputs[0], sample.Reference[0]);
        var theta = sample.Initial.Select((w, p) => w + 0.1 * Elementary.Sin(p)).ToArray();
        var derivative = Derivative(sample.Network, theta, x, Gamma);
        var f = sample.Network.Evaluate(theta, x).Zip(h0, (h, reference) => (h - reference) / Gamma).ToArray();
        var gaussNewton = derivative * Curvature(f, Batch, Outputs, loss) * derivative.Transpose();

        var sharpness = TangentKernel.Sharpness(sample.Network, theta, Gamma, loss, x, h0, Long);

        var values = SymmetricEigen.Values(gaussNewton);
        Assert.Equal(values[^1], sharpness, 1e-6 * values[^1]);
    }

    [Fact]
    public void Floats_give_the_eigenvalue_of_doubles()
    {
        var shape = new MlpShape(20, 16, 4);
        var (doubles, floats) = (new Sample<double>(shape, 8), new Sample<float>(shape, 8));
        var exact = TangentKernel.LargestEigenvalue(doubles.Network, doubles.Initial, 2, doubles.Inputs[0]);
        var rounded = TangentKernel.LargestEigenvalue(floats.Network, floats.Initial, 2, floats.Inputs[0]);
        Assert.Equal(exact, rounded, 1e-4 * exact);
    }

    /// <summary>∂f/∂θ transposed, parameters × outputs, by central differences.</summary>
    private static Matrix Derivative(Network<double> network, double[] theta, double[] inputs, double gamma)
    {
        const double Shift = 1e-5;
        var columns = new List<double>();
        for (var p = 0; p < theta.Length; p++)
        {
            var centre = theta[p];
            theta[p] = centre + Shift;
            var above = network.Evaluate(theta, inputs);
            theta[p] = centre - Shift;
            var below = network.Evaluate(theta, inputs);
            theta[p] = centre;
            columns.AddRange(above.Zip(below, (a, b) => (a - b) / (2 * Shift * gamma)));
        }

        return Matrix.FromRows(theta.Length, columns.Count / theta.Length, [.. columns]);
    }

    private static Matrix Curvature(double[] f, int batch, int classes, LossKind loss)
    {
        var h = new Matrix(f.Length, f.Length);
        for (var i = 0; i < batch; i++)
        {
            var row = f.AsSpan(i * classes, classes).ToArray();
            var weights = row.Select(Elementary.Exp).ToArray();
            var p = weights.Select(w => w / weights.Sum()).ToArray();
            for (var c = 0; c < classes; c++)
            {
                for (var d = 0; d < classes; d++)
                {
                    var diagonal = c == d ? 1 : 0;
                    h[i * classes + c, i * classes + d] =
                        loss == LossKind.MeanSquare ? 2.0 * diagonal / f.Length : (diagonal * p[c] - p[c] * p[d]) / batch;
                }
            }
        }

        return h;
    }

    private static double[] Theta(string point)
    {
        // The file's order is W0, b0, W1, …, weights with one row for each output.
        var flat = Tensors.Values("params", $"flat_{point}");
        var theta = new double[flat.Length];
        var start = 0;
        for (var l = 0; l < 3; l++)
        {
            var (inputs, outputs) = (TinyMlp.Widths[l], TinyMlp.Widths[l + 1]);
            for (var k = 0; k < inputs * outputs; k++)
            {
                theta[start + k % inputs * outputs + k / inputs] = flat[start + k];
            }

            start += inputs * outputs;
            flat.AsSpan(start, outputs).CopyTo(theta.AsSpan(start));
            start += outputs;
        }

        return theta;
    }
}
