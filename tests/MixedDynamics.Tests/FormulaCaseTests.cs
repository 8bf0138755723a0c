using System.Text.RegularExpressions;
using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

/// <summary>The d = 20 reference cases, whose inputs are closed formulas stated in the file's first line (SPEC G).</summary>
public sealed partial class FormulaCaseTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string file in (string[])["formula_d20_w13.csv", "formula_d20_w50.csv"])
            {
                foreach (string kind in Reference.Rows(file).Select(row => row["kind"]).Distinct())
                {
                    cases.Add(file, kind);
                }
            }

            return cases;
        }
    }

    [Fact]
    public void Both_update_orders_and_two_constants_stand_in_each_file() => Assert.Equal(8, Cases.Count);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_row_is_reproduced(string file, string kind)
    {
        var given = new Formulas(Reference.Comment(file));
        IDynamics dynamics = given.Dynamics(kind);
        int step = 0;
        int rows = 0;
        foreach (IReadOnlyDictionary<string, string> row in Reference.Rows(file).Where(row => row["kind"] == kind))
        {
            for (; step < row.Number("step"); step++)
            {
                dynamics.Step();
            }

            Compare(row, given, dynamics.Current, $"{kind} step {step}");
            rows++;
        }

        Assert.Equal(41, rows);
    }

    private static void Compare(IReadOnlyDictionary<string, string> row, Formulas given, Matrix current, string what)
    {
        double[] spectrum = SingularValues.Of(current);
        Closeness.AssertWithin(row.Number("train_loss"), Loss.Between(current, given.Observed), Tolerance, $"{what}: train loss");
        Closeness.AssertWithin(row.Number("test_loss"), Loss.Between(current, given.Signal), Tolerance, $"{what}: test loss");
        Closeness.AssertWithin(row.Number("stable_rank"), Loss.StableRank(current), 10 * Tolerance, $"{what}: stable rank");
        Closeness.AssertWithin(row.Number("s1"), spectrum[0], Tolerance, $"{what}: first singular value");
        Closeness.AssertWithin(row.Number("s2"), spectrum[1], Tolerance, $"{what}: second singular value");
        Closeness.AssertWithin(row.Number("A_0_0"), current[0, 0], Tolerance, $"{what}: first entry");
        Closeness.AssertWithin(row.Number("A_last_1"), current[current.Rows - 1, 1], Tolerance, $"{what}: entry of the last row");
    }

    /// <summary>The inputs as the comment line defines them.</summary>
    private sealed partial class Formulas
    {
        private readonly Weights start;
        private readonly double learningRate;

        public Formulas(string comment)
        {
            Dictionary<string, double> value = Assignment().Matches(comment)
                .ToDictionary(match => match.Groups[1].Value, match => Reference.Parse(match.Groups[2].Value));
            int d = (int)value["d"], w = (int)value["w"], k = (int)value["k"];
            double deviation = Math.Sqrt(value["sigma2"]), phase = value["phase"];
            learningRate = value["eta"];
            start = new Weights(
                Fill(w, d, (i, j) => deviation * Math.Sin(1 + phase + (1.7 * i) + (2.3 * j) + (0.37 * i * j))),
                Fill(d, w, (i, j) => deviation * Math.Cos(2 + phase + (1.1 * i) + (0.9 * j) + (0.53 * i * j))));
            Matrix u = Fill(d, k, (i, a) => Math.Sin(0.5 + phase + (0.71 * i * (a + 1))));
            Matrix v = Fill(d, k, (i, a) => Math.Cos(0.3 + phase + (0.43 * i * (a + 1))));
            Signal = u * v.Transpose() * (2 / Math.Sqrt(k));
            Observed = Signal + Fill(d, d, (i, j) => Math.Sqrt(2) * Math.Sin(3 + phase + (0.617 * (i + 1) * (j + 2))));
        }

        public Matrix Signal { get; }

        public Matrix Observed { get; }

        public IDynamics Dynamics(string kind) => kind switch
        {
            "gd_seq" => new GramDescent(GramState.Of(start), Observed, learningRate),
            "gd_sim" => new GramDescent(GramState.Of(start), Observed, learningRate, UpdateOrder.Simultaneous),
            _ => new SelfConsistentDynamics(start.Second * start.First, Observed, learningRate, Reference.Parse(kind["sc_c=".Length..])),
        };

        private static Matrix Fill(int rows, int columns, Func<int, int, double> entry)
        {
            var matrix = new Matrix(rows, columns);
            for (int i = 0; i < rows; i++)
            {
                for (int j = 0; j < columns; j++)
                {
                    matrix[i, j] = entry(i, j);
                }
            }

            return matrix;
        }

        [GeneratedRegex(@"(?<=[# ])(d|w|k|sigma2|eta|steps|phase)=([\d.]+)(?=[ ;])")]
        private static partial Regex Assignment();
    }
}
