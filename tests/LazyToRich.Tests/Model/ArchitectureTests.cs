using Figures.Numerics;

using LazyToRich.Model;
using LazyToRich.Tests.Reference;

namespace LazyToRich.Tests.Model;

public sealed class ArchitectureTests
{
    [Fact]
    public void Kernel_distances_and_losses_of_the_three_architectures_are_reproduced()
    {
        var inputs = ReferenceTable.Read("R7_arch_inputs");
        foreach (var group in ReferenceTable.Read("R7_arch").Rows.GroupBy(row => (Shape: row["arch"], Scale: row.Number("lambda"))))
        {
            Matrix Of(string name) => inputs.Matrix(row => row["arch"] == group.Key.Shape && row["matrix"] == name);
            var function = TaskSpectrum.Of(Of("U") * Matrix.Diagonal(Of("S").Data) * Of("V").Transpose());
            var start = BalancedInitialization.WithFunction(
                function.OutputBasis, function.Strengths, function.InputBasis, group.Key.Scale, Matrix.Identity(function.Modes));
            var solution = new StableSolution(TaskSpectrum.Of(Of("Sigma")), start, group.Key.Scale);
            foreach (var row in group)
            {
                var now = solution.At(row.Number("t"));
                var what = $"{group.Key.Shape}, λ = {group.Key.Scale}, T = {row["t"]}";
                Near.Absolute(row.Number("S_0_t"), TangentKernel.Distance(start.Gram(), now), 1e-12, "S of " + what);
                Near.Absolute(row.Number("excess_loss"), now.ExcessLoss(Of("Sigma")), 1e-12, "loss of " + what);
            }
        }
    }

    [Theory]
    [InlineData(4, 2, 2, -10)]
    [InlineData(4, 2, 2, -30)]
    [InlineData(2, 2, 4, 10)]
    [InlineData(2, 2, 4, 30)]
    public void The_loss_of_a_delayed_rich_network_ends_at_the_predicted_rate(int inputs, int hidden, int outputs, double scale)
    {
        var shape = new NetworkShape(inputs, hidden, outputs);
        Assert.True(DelayedRich.Applies(shape, scale));
        Assert.False(DelayedRich.Applies(shape, -scale));
        var task = TaskSpectrum.FromBases(
            RandomStream.Create(21, "output").HaarOrthogonal(outputs), [1.8, 1], RandomStream.Create(21, "input").HaarOrthogonal(inputs));
        var solution = new StableSolution(task, BalancedInitialization.Draw(RandomStream.Create(22, "start"), shape, scale, 0.01), scale);
        var rate = DelayedRich.Rate(task, scale);
        double Loss(double delays) => solution.At(delays / rate).ExcessLoss(task.Correlation);
        Assert.InRange(Math.Log(Loss(12) / Loss(13)), 0.99, 1.01);
        Near.Equal(2 / Math.Abs(scale), rate, 0.1 / Math.Abs(scale), "about 2s̃²/|λ|");
    }

    [Theory]
    [InlineData(4, 2, 2, -2000)]
    [InlineData(2, 2, 4, 2000)]
    public void The_first_phase_of_a_delayed_rich_network_ends_on_the_predicted_plateau(int inputs, int hidden, int outputs, double scale)
    {
        var shape = new NetworkShape(inputs, hidden, outputs);
        var task = TaskSpectrum.FromBases(
            RandomStream.Create(23, "output").HaarOrthogonal(outputs), [1.8, 1], RandomStream.Create(23, "input").HaarOrthogonal(inputs));
        var start = BalancedInitialization.Draw(RandomStream.Create(24, "start"), shape, scale, 0.01);
        var reached = new StableSolution(task, start, scale).At(20 / Math.Abs(scale)).ExcessLoss(task.Correlation);
        var plateau = DelayedRich.Plateau(task, start);
        Assert.InRange(reached / plateau, 0.98, 1.0001);
        Assert.True(plateau > 0.05);
    }

    [Fact]
    public void Half_of_the_square_starts_without_scale_difference_end_on_a_saddle_and_none_with_one()
    {
        var shape = new NetworkShape(3, 3, 3);
        var missed = new Dictionary<double, int> { [0] = 0, [0.5] = 0, [-0.5] = 0 };
        const int Draws = 200;
        for (var draw = 0; draw < Draws; draw++)
        {
            var stream = RandomStream.Create(31, "saddles", draw);
            var task = TaskSpectrum.Of(stream.Derive("task").NormalMatrix(3, 3));
            foreach (var scale in missed.Keys.ToArray())
            {
                var start = BalancedInitialization.Draw(stream.Derive("start"), shape, scale, 0.5);
                var solution = new StableSolution(task, start, scale);
                missed[scale] += solution.At(1e6).ExcessLoss(task.Correlation) > 1e-8 ? 1 : 0;
            }
        }

        Assert.InRange(missed[0], 75, 125);
        Assert.Equal(0, missed[0.5] + missed[-0.5]);
    }

    [Fact]
    public void The_growing_part_is_bounded_below_where_the_optimum_is_guaranteed()
    {
        foreach (var (shape, sign) in new[]
        {
            (new NetworkShape(4, 2, 2), 1),
            (new NetworkShape(3, 3, 3), 1),
            (new NetworkShape(3, 3, 3), -1),
            (new NetworkShape(2, 2, 4), -1),
        })
        {
            for (var draw = 0; draw < 40; draw++)
            {
                var stream = RandomStream.Create(37, "bound", draw);
                var scale = sign * 0.1 * (draw + 1);
                var task = TaskSpectrum.Of(stream.Derive("task").NormalMatrix(shape.Outputs, shape.Inputs));
                var start = BalancedInitialization.Draw(stream.Derive("start"), shape, scale, 1);
                var smallest = SingularValues.Of(new StableSolution(task, start, scale).GrowingPart)[shape.Modes - 1];
                var norms = SingularValues.Largest(start.Encoder) + SingularValues.Largest(start.Decoder);
                Assert.True(smallest >= Math.Abs(scale) / (Math.Sqrt(2) * norms) * (1 - 1e-12), $"{shape}, λ = {scale}: {smallest}");
            }
        }
    }

    [Fact]
    public void Wide_random_layers_are_nearly_balanced_with_the_expected_scale()
    {
        var shape = new NetworkShape(40, 200, 80);
        Near.Equal(-0.6, WideInitialization.LeCun(shape).ExpectedRelativeScale, 1e-14, "LeCun");
        Near.Equal(-1.2, WideInitialization.He(shape).ExpectedRelativeScale, 1e-14, "He");
        Near.Equal((2 * 80 / 280.0) - (2 * 40 / 240.0), WideInitialization.Glorot(shape).ExpectedRelativeScale, 1e-14, "Glorot");
        Near.Equal((0.4 * 4) - 0.25, WideInitialization.Scaled(shape, 0.5, 2).ExpectedRelativeScale, 1e-14, "scaled");
        Near.Equal(0.1643, WideInitialization.LeCun(shape).OffDiagonalDeviation, 1e-4, "deviation");

        var weights = WideInitialization.LeCun(shape).Draw(RandomStream.Create(41, "wide"));
        Assert.InRange(weights.NearestRelativeScale, -0.65, -0.55);
        Assert.InRange(WideInitialization.OffDiagonalRootMeanSquare(weights.Imbalance), 0.155, 0.175);
    }
}
