using Figures.Numerics;

namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Numbers to draw, the same on every machine.</summary>
internal static class Curves
{
    /// <summary><paramref name="count"/> numbers, evenly spaced.</summary>
    public static double[] Even(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => from + ((to - from) * i / (count - 1)))];

    /// <summary>Powers of ten with evenly spaced exponents.</summary>
    public static double[] Powers(double from, double to, int count) => Map(Even(from, to, count), Elementary.Exp10);

    public static double[] Map(double[] xs, Func<double, double> f) => [.. xs.Select(f)];

    public static double Wave(double x) => Elementary.Sin(x);

    public static double Decay(double x) => Elementary.Exp(-x);

    public static double Damped(double x) => Elementary.Cos(x) * Elementary.Exp(-x / 4);

    public static double Power(double x, double y) => Elementary.Pow(x, y);

    /// <summary>A smooth landscape between −1 and 1.</summary>
    public static ScalarField Hills(int count)
    {
        var (x, y) = (Even(-3, 0, count), Even(0, 2.8, count));
        var values = new double[count, count];
        for (var j = 0; j < count; j++)
        {
            for (var i = 0; i < count; i++)
            {
                values[j, i] = Wave((1.4 * x[i]) + 0.3) * Elementary.Cos((1.7 * y[j]) - (0.4 * x[i]));
            }
        }

        return new ScalarField(x, y, values);
    }

    /// <summary>2 on the diagonal, −1 beside it.</summary>
    public static double[,] Tridiagonal(int size)
    {
        var matrix = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                matrix[i, j] = i == j ? 2 : Math.Abs(i - j) == 1 ? -1 : 0;
            }
        }

        return matrix;
    }
}
