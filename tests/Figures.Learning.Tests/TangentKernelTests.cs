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
