using Figures.Numerics;

using LazyToRich.Model;
using LazyToRich.Tests.Reference;

namespace LazyToRich.Tests.Model;

public sealed class BalancedInitializationTests
{
    private static readonly NetworkShape[] Shapes =
        [new(3, 2, 2), new(2, 2, 4), new(4, 4, 4), new(5, 4, 3), new(3, 5, 6), new(3, 7, 4), new(2, 5, 2), new(4, 3, 2), new(1, 1, 1)];

    private static readonly double[] Scales = [-200, -3, -1e-6, 0, 1e-6, 2, 200];

    [Fact]
    public void The_reference_layers_are_rebalanced_to_the_reference_invariants()
    {
        var table = ReferenceTable.Read("R2_init");
        foreach (var number in table.Rows.Select(row => row["case"]).Distinct())
        {
            Matrix Of(string name) => table.Matrix(row => row["case"] == number && row["matrix"] == name);
            var scale = table.Rows.First(row => row["case"] == number).Number("lambda");
            var raw = new Weights(Of("raw1"), Of("raw2"));
            var stream = RandomStream.Create(1, "rotation");
            var balanced = BalancedInitialization.Rebalance(
                raw.Encoder, raw.Decoder, scale, stream.HaarOrthogonal(raw.Shape.Hidden));
            Near.Equal(Of("W2W1"), balanced.Function, 1e-12, $"W2W1 of case {number}");
            Near.Equal(Of("W1tW1"), balanced.EncoderGram, 1e-12, $"W1ᵀW1 of case {number}");
            Near.Equal(Of("W2W2t"), balanced.DecoderGram, 1e-12, $"W2W2ᵀ of case {number}");
        }
    }

    [Fact]
    public void Every_feasible_start_is_balanced_and_keeps_its_function()
    {
        foreach (var shape in Shapes)
        {
            foreach (var scale in Scales.Where(scale => BalancedInitialization.Obstacle(shape, scale) is null))
            {
                var stream = RandomStream.Create(3, "start");
                var weights = BalancedInitialization.Draw(stream, shape, scale, 0.7);
                var allowed = 1e-13 * Math.Max(1, Math.Abs(scale));
                Assert.True(weights.DeviationFromBalance(scale) <= allowed, $"{shape} is not {scale}-balanced.");
                var encoder = stream.Derive("encoder").NormalMatrix(shape.Hidden, shape.Inputs, 0.7);
                var decoder = stream.Derive("decoder").NormalMatrix(shape.Outputs, shape.Hidden, 0.7);
                Near.Equal(decoder * encoder, weights.Function, 1e-13, $"W2W1 of {shape} at λ = {scale}");
                Near.Equal(scale, weights.NearestRelativeScale, 1e-13, "λ*");
            }
        }
    }

    [Theory]
    [InlineData(3, 1, 2, 0)]
    [InlineData(2, 5, 2, 1)]
    [InlineData(2, 3, 4, -1)]
    [InlineData(4, 3, 2, 1)]
    [InlineData(2, 5, 2, -1e-9)]
    public void Shapes_that_cannot_be_balanced_are_refused(int inputs, int hidden, int outputs, double scale)
    {
        var refusal = Assert.Throws<ArgumentException>(() => BalancedInitialization.Draw(
            RandomStream.Create(1, "start"), new NetworkShape(inputs, hidden, outputs), scale, 1));
        Assert.Contains($"{inputs}-{hidden}-{outputs}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_strict_rule_of_the_thesis_refuses_networks_that_exist()
    {
        var paper = new NetworkShape(3, 2, 2);
        Assert.Null(BalancedInitialization.Obstacle(paper, 2));
        Assert.NotNull(BalancedInitialization.Obstacle(paper, 2, strict: true));
        Assert.Null(BalancedInitialization.Obstacle(paper, -2, strict: true));
        Assert.NotNull(BalancedInitialization.Obstacle(new NetworkShape(2, 2, 4), -5, strict: true));
        Assert.NotNull(BalancedInitialization.Obstacle(paper, double.NaN));
    }

    [Fact]
    public void An_aligned_start_has_the_modes_of_its_task()
    {
        var task = TaskSpectrum.Of(ReferenceCase.All[1].Correlation);
        var start = BalancedInitialization.DrawAligned(RandomStream.Create(5, "start"), task, 2, -2, 0.3);
        var rotated = task.OutputModes.Transpose() * start.Function * task.InputModes;
        Assert.True(rotated[0, 0] > rotated[1, 1] && rotated[1, 1] > 0);
        Near.Equal(Matrix.Diagonal([rotated[0, 0], rotated[1, 1]]), rotated, 1e-15, "ŨᵀW2W1Ṽ");
        Near.Equal(0, (start.Function * task.InputComplement).MaxAbs(), 1e-15, "W2W1Ṽ⊥");
        Assert.True(start.DeviationFromBalance(-2) < 1e-13);
    }

    [Fact]
    public void The_rotation_of_the_hidden_units_is_invisible()
    {
        var task = TaskSpectrum.Of(ReferenceCase.All[3].Correlation);
        var rotation = RandomStream.Create(6, "rotation").HaarOrthogonal(3);
        var plain = BalancedInitialization.WithFunction(task.OutputBasis, [1, 0.5, 0], task.InputBasis, 2, Matrix.Identity(3));
        var rotated = BalancedInitialization.WithFunction(task.OutputBasis, [1, 0.5, 0], task.InputBasis, 2, rotation);
        Near.Equal(plain.Gram().Matrix, rotated.Gram().Matrix, 1e-14, "QQᵀ");
        Assert.True((plain.Encoder - rotated.Encoder).MaxAbs() > 0.1);
    }
}
