using System.Globalization;

namespace Figures.Numerics.Tests;

public sealed class ElementaryTests
{
    private static readonly Dictionary<string, Func<double, double>> Functions = new()
    {
        ["Exp"] = Elementary.Exp,
        ["Expm1"] = Elementary.Expm1,
        ["Exp10"] = Elementary.Exp10,
        ["Log"] = Elementary.Log,
        ["Log1p"] = Elementary.Log1p,
        ["Log10"] = Elementary.Log10,
        ["Sin"] = Elementary.Sin,
        ["Cos"] = Elementary.Cos,
        ["Tan"] = Elementary.Tan,
        ["Tanh"] = Elementary.Tanh,
        ["Erf"] = Elementary.Erf,
    };

    private delegate void Elementwise(ReadOnlySpan<double> source, Span<double> destination);

    private static readonly Dictionary<string, Elementwise> ElementwiseFunctions = new()
    {
        ["Exp"] = Elementary.Exp,
        ["Expm1"] = Elementary.Expm1,
        ["Exp10"] = Elementary.Exp10,
        ["Log"] = Elementary.Log,
        ["Log1p"] = Elementary.Log1p,
        ["Log10"] = Elementary.Log10,
        ["Sin"] = Elementary.Sin,
        ["Cos"] = Elementary.Cos,
        ["Tan"] = Elementary.Tan,
        ["Tanh"] = Elementary.Tanh,
        ["Erf"] = Elementary.Erf,
    };

    public static TheoryData<string> Names => [.. Functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_of_one_number_stays_within_its_bound_of_the_reference(string name)
    {
        var bound = name == "Erf" ? 2 : 1;
        var worst = Rows(name).Select(row => (Error: Ulps(Functions[name](row.X), row), Row: row)).MaxBy(item => item.Error);

        Assert.True(worst.Error <= bound, $"{name}({worst.Row.X:R}) is {worst.Error:F3} ulp off.");
    }

    [Fact]
    public void Powers_stay_within_one_ulp_of_the_reference() =>
        Assert.All(Rows("Pow"), row => Assert.InRange(Ulps(Elementary.Pow(row.X, row.Y), row), 0, 1));

    [Fact]
    public void Hypotenuses_stay_within_one_ulp_of_the_reference()
    {
        Assert.All(Rows("Hypot"), row => Assert.InRange(Ulps(Elementary.Hypot(row.X, row.Y), row), 0, 1));
        Assert.All(Rows("Hypot"), row => Assert.Equal(Elementary.Hypot(row.X, row.Y), Elementary.Hypot(-row.Y, row.X)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_register_width_gives_the_bits_of_the_single_number(string name)
    {
        double[] special = [0, -0.0, 1, -1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 5e-324, -5e-324, 1e-310, 1.7e308];
        double[] arguments = [.. Rows(name).Select(row => row.X), .. special, 1601, -1e300];
        var expected = arguments.Select(Functions[name]).Select(Bits);
        foreach (var width in Enum.GetValues<LaneWidth>())
        {
            var actual = new double[arguments.Length];
            Lanes.Force(width);
            ElementwiseFunctions[name](arguments, actual);
            Lanes.Force(null);
            Assert.Equal(expected, actual.Select(Bits));
        }
    }

    [Theory]
    [InlineData("Exp", double.NaN, double.NaN)]
    [InlineData("Exp", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Exp", double.NegativeInfinity, 0)]
    [InlineData("Exp", 0, 1)]
    [InlineData("Exp", 709.79, double.PositiveInfinity)]
    [InlineData("Exp", -746, 0)]
    [InlineData("Expm1", -0.0, -0.0)]
    [InlineData("Expm1", double.NegativeInfinity, -1)]
    [InlineData("Expm1", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Expm1", double.NaN, double.NaN)]
    [InlineData("Expm1", 5e-324, 5e-324)]
    [InlineData("Exp10", 3, 1000)]
    [InlineData("Exp10", 22, 1e22)]
    [InlineData("Exp10", 309, double.PositiveInfinity)]
    [InlineData("Exp10", -324, 0)]
    [InlineData("Exp10", double.NaN, double.NaN)]
    [InlineData("Log", 0, double.NegativeInfinity)]
    [InlineData("Log", -0.0, double.NegativeInfinity)]
    [InlineData("Log", -1, double.NaN)]
    [InlineData("Log", double.NegativeInfinity, double.NaN)]
    [InlineData("Log", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Log", 1, 0)]
    [InlineData("Log", double.NaN, double.NaN)]
    [InlineData("Log1p", -0.0, -0.0)]
    [InlineData("Log1p", -1, double.NegativeInfinity)]
    [InlineData("Log1p", -2, double.NaN)]
    [InlineData("Log1p", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Log1p", double.NaN, double.NaN)]
    [InlineData("Log10", 1000, 3)]
    [InlineData("Log10", 1e22, 22)]
    [InlineData("Log10", 0, double.NegativeInfinity)]
    [InlineData("Log10", -3, double.NaN)]
    [InlineData("Log10", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Sin", -0.0, -0.0)]
    [InlineData("Sin", double.PositiveInfinity, double.NaN)]
    [InlineData("Sin", double.NaN, double.NaN)]
    [InlineData("Sin", 5e-324, 5e-324)]
    [InlineData("Cos", 0, 1)]
    [InlineData("Cos", double.NegativeInfinity, double.NaN)]
    [InlineData("Tan", -0.0, -0.0)]
    [InlineData("Tan", double.PositiveInfinity, double.NaN)]
    [InlineData("Tanh", -0.0, -0.0)]
    [InlineData("Tanh", double.PositiveInfinity, 1)]
    [InlineData("Tanh", -25, -1)]
    [InlineData("Tanh", double.NaN, double.NaN)]
    [InlineData("Erf", -0.0, -0.0)]
    [InlineData("Erf", double.PositiveInfinity, 1)]
    [InlineData("Erf", -7, -1)]
    [InlineData("Erf", double.NaN, double.NaN)]
    public void Special_values_are_those_of_the_standard(string name, double x, double expected) =>
        Assert.Equal(Bits(expected), Bits(Functions[name](x)));

    [Fact]
    public void Special_powers_are_those_of_the_standard()
    {
        double[] finite = [0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, double.MaxValue, 1e-300];
        double[] values = [.. finite, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        foreach (var x in values)
        {
            foreach (var y in values)
            {
                // The library of the operating system is trusted with special values and to one unit elsewhere.
                var expected = Math.Pow(x, y);
                var unit = double.IsNormal(expected) ? Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected) : 0;
                Assert.True(expected.Equals(Elementary.Pow(x, y)) || Math.Abs(expected - Elementary.Pow(x, y)) <= unit, $"{x:R}^{y:R}");
            }
        }
    }

    [Theory]
    [InlineData(0, -0.0, 0)]
    [InlineData(3, 4, 5)]
    [InlineData(double.NegativeInfinity, double.NaN, double.PositiveInfinity)]
    [InlineData(double.NaN, 1, double.NaN)]
    [InlineData(1.7e308, 1.7e308, double.PositiveInfinity)]
    [InlineData(5e-324, 0, 5e-324)]
    public void Special_hypotenuses_are_those_of_the_standard(double x, double y, double expected) =>
        Assert.Equal(expected, Elementary.Hypot(x, y));

    /// <summary>The bits of a number; all NaN are one, as in the tables.</summary>
    private static long Bits(double x) => BitConverter.DoubleToInt64Bits(double.IsNaN(x) ? double.NaN : x);

    /// <summary>Distance from the true value in units in the last place of the reference.</summary>
    private static double Ulps(double actual, Row row)
    {
        var unit = Math.Max(Math.BitIncrement(Math.Abs(row.Value)) - Math.Abs(row.Value), double.Epsilon);
        return Math.Abs((actual - row.Value) / unit - row.Rest);
    }

    private static IEnumerable<Row> Rows(string function) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", "Numerics", "elementary.csv"))
            .Select(line => line.Split(','))
            .Where(cells => cells[0] == function)
            .Select(cells => new Row(Number(cells[1]), cells[2].Length == 0 ? 0 : Number(cells[2]), Number(cells[3]), Number(cells[4])));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Row(double X, double Y, double Value, double Rest);
}
