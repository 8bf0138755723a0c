namespace Figures.Learning.Tests;

/// <summary>The 6-8-8-3 network of the reference files.</summary>
internal static class TinyMlp
{
    public const int Batch = 5, Classes = 3;

    public static readonly int[] Widths = [6, 8, 8, 3];

    public static readonly ReferenceTensors Tensors = ReferenceTensors.Read("mlp_tiny.csv");

    public static Network<double> Network { get; } = new MlpShape(6, 8, 3, 3).Network<double>();

    public static double[] Initial => Tensors.Parameters("init", "", Widths);

    public static double[] Inputs(int step) => Tensors.Values("input", $"x{step}");

    public static byte[] Labels(int step) => [.. Tensors.Values("input", $"y{step}").Select(y => (byte)y)];

    public static double[] Reference(int step) => Network.Evaluate(Initial, Inputs(step));
}
