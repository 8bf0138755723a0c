using ScottPlot;

namespace Figures.Plotting.Tests.Support;

/// <summary>
/// How far apart colours look: OKLab (Ottosson 2020) after simulating a missing kind of cone (Viénot, Brettel and Mollon 1999 for red and
/// green, the matrix of Machado, Oliveira and Fernandes 2009 at full severity for blue), all on linear light.
/// </summary>
internal static class ColorVision
{
    /// <summary>Kinds of colour vision: all cones, no long, no medium, no short wave cones.</summary>
    public static readonly string[] Kinds = ["normal", "protanopia", "deuteranopia", "tritanopia"];

    public static double Difference(Color a, Color b, string kind)
    {
        var (x, y) = (OkLab(See(a, kind)), OkLab(See(b, kind)));
        return Math.Sqrt(x.Zip(y, (p, q) => (p - q) * (p - q)).Sum());
    }

    /// <summary>OKLab lightness, 0–1.</summary>
    public static double Lightness(Color color) => OkLab(See(color, "normal"))[0];

    private static double[] See(Color color, string kind)
    {
        double[] rgb = [Contrast.Linear(color.R), Contrast.Linear(color.G), Contrast.Linear(color.B)];
        double[,]? matrix = kind switch
        {
            "protanopia" => new[,] { { 0.11238, 0.88762, 0 }, { 0.11238, 0.88762, 0 }, { 0.00401, -0.00401, 1 } },
            "deuteranopia" => new[,] { { 0.29275, 0.70725, 0 }, { 0.29275, 0.70725, 0 }, { -0.02234, 0.02234, 1 } },
            "tritanopia" => new[,] { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
                { 0.004733, 0.691367, 0.303900 } },
            _ => null,
        };
        return matrix is null ? rgb : [.. Apply(matrix, rgb).Select(v => Math.Clamp(v, 0, 1))];
    }

    private static double[] OkLab(double[] rgb)
    {
        var lms = Apply(
            new[,] { { 0.4122214708, 0.5363325363, 0.0514459929 }, { 0.2119034982, 0.6806995451, 0.1073969566 },
                { 0.0883024619, 0.2817188376, 0.6299787005 } },
            rgb).Select(Math.Cbrt).ToArray();
        return Apply(
            new[,] { { 0.2104542553, 0.7936177850, -0.0040720468 }, { 1.9779984951, -2.4285922050, 0.4505937099 },
                { 0.0259040371, 0.7827717662, -0.8086757660 } },
            lms);
    }

    private static double[] Apply(double[,] m, double[] v) =>
        [.. Enumerable.Range(0, 3).Select(i => (m[i, 0] * v[0]) + (m[i, 1] * v[1]) + (m[i, 2] * v[2]))];
}
