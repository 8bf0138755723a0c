using System.Globalization;

namespace Figures.Learning.Tests;

/// <summary>The tensors of a reference file: lines of section, tensor, shape (first entry only), flat index, value.</summary>
internal sealed class ReferenceTensors
{
    private readonly Dictionary<string, List<double>> values = [];

    private ReferenceTensors()
    {
    }

    /// <summary>Names "section/tensor" in the order of the file.</summary>
    public IEnumerable<string> Names => values.Keys;

    public static ReferenceTensors Read(string file)
    {
        var tensors = new ReferenceTensors();
        var path = Path.Combine(AppContext.BaseDirectory, "Reference", "FeatureStrength", file);
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Split(',');
            var name = $"{cells[0]}/{cells[1]}";
            if (!tensors.values.TryGetValue(name, out var list))
            {
                tensors.values.Add(name, list = []);
            }

            Assert.Equal(list.Count, int.Parse(cells[3], CultureInfo.InvariantCulture));
            list.Add(double.Parse(cells[4], CultureInfo.InvariantCulture));
        }

        return tensors;
    }

    public double[] Values(string section, string tensor) => [.. values[$"{section}/{tensor}"]];

    public double Scalar(string section, string tensor) => Assert.Single(values[$"{section}/{tensor}"]);

    /// <summary>All parameters "W0{suffix}", "b0{suffix}", … of a section; weights inputs × outputs.</summary>
    public double[] Parameters(string section, string suffix, params ReadOnlySpan<int> widths)
    {
        var theta = new List<double>();
        for (var l = 0; l + 1 < widths.Length; l++)
        {
            var (inputs, outputs) = (widths[l], widths[l + 1]);
            var weights = Values(section, $"W{l}{suffix}");
            Assert.Equal(inputs * outputs, weights.Length);
            for (var i = 0; i < inputs; i++)
            {
                for (var j = 0; j < outputs; j++)
                {
                    theta.Add(weights[j * inputs + i]);
                }
            }

            theta.AddRange(Values(section, $"b{l}{suffix}"));
        }

        return [.. theta];
    }

    /// <summary>Every entry within a factor of the largest entry of its tensor.</summary>
    public static void AssertClose(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double relative)
    {
        Assert.Equal(expected.Length, actual.Length);
        var largest = 0.0;
        foreach (var value in expected)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= relative * largest, $"entry {i}: {actual[i]:R} instead of {expected[i]:R}");
        }
    }
}
