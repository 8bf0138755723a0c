using Figures.Numerics;

using LazyToRich.Model;
using LazyToRich.Tests.Reference;

namespace LazyToRich.Tests.Model;

public sealed class GradientDescentTests
{
    [Fact]
    public void Every_weight_of_the_reference_runs_is_reproduced()
    {
        var table = ReferenceTable.Read("R6_gd");
        foreach (var run in table.Rows.GroupBy(row => (Case: row.Integer("case"), Rate: row.Number("eta"))))
        {
            var reference = ReferenceCase.All[run.Key.Case];
            var descent = new GradientDescent(reference.Start, reference.Correlation, run.Key.Rate);
            foreach (var steps in run.Select(row => row["steps"]).Distinct().ToArray())
            {
                Matrix Of(string name) => table.Matrix(
                    row => row.Integer("case") == run.Key.Case && row["steps"] == steps && row["matrix"] == name);
                var weights = descent.AdvanceTo(long.Parse(steps, System.Globalization.CultureInfo.InvariantCulture));
                Near.Equal(Of("W1"), weights.Encoder, 1e-10, $"W1 of case {run.Key.Case} after {steps} steps");
                Near.Equal(Of("W2"), weights.Decoder, 1e-10, $"W2 of case {run.Key.Case} after {steps} steps");
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(7)]
    public void It_approaches_the_exact_solution_to_first_order_in_the_learning_rate(int number)
    {
        var reference = ReferenceCase.All[number];
        var exact = reference.Solve().At(1).Matrix;
        double Error(int steps)
        {
            var descent = new GradientDescent(reference.Start, reference.Correlation, 1.0 / steps);
            return (descent.AdvanceTo(steps).Gram().Matrix - exact).MaxAbs();
        }

        var (coarse, middle, fine) = (Error(100), Error(1000), Error(10_000));
        Assert.InRange(coarse / middle, 8.5, 11.5);
        Assert.InRange(middle / fine, 9.8, 10.2);
    }

    [Fact]
    public void The_balance_drifts_by_the_first_order_in_the_learning_rate_only()
    {
        var reference = ReferenceCase.All[1];
        double Drift(double rate)
        {
            var descent = new GradientDescent(reference.Start, reference.Correlation, rate);
            return descent.AdvanceTo((long)Math.Round(1 / rate)).DeviationFromBalance(reference.RelativeScale);
        }

        Assert.InRange(Drift(1e-2) / Drift(1e-3), 9, 11);
        Assert.True(Drift(1e-3) > 1e-6);
    }

    [Fact]
    public void One_step_uses_the_old_weights_of_both_layers_and_the_input_covariance()
    {
        var start = new Weights(Matrix.From(new double[,] { { 1, 2 } }), Matrix.From(new double[,] { { 3 } }));
        var covariance = Matrix.Diagonal([0.5, 2]);
        var descent = new GradientDescent(start, Matrix.From(new double[,] { { 4, 5 } }), 0.25, covariance);

        // E = (4, 5) − (3, 6)·diag(½, 2) = (2.5, −7); W1 += ¼·3·E; W2 += ¼·E·(1, 2)ᵀ = ¼·(−11.5).
        var next = descent.AdvanceTo(1);
        Assert.Equal([1 + (0.75 * 2.5), 2 - (0.75 * 7)], next.Encoder.Data.ToArray());
        Assert.Equal(3 - (0.25 * 11.5), next.Decoder[0, 0]);
        Assert.Equal(0.25, descent.Time);
        Assert.Equal(1, start.Encoder[0, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => descent.AdvanceTo(0));
    }
}
