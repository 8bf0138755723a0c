using Figures.Numerics;

using LazyToRich.Model;
using LazyToRich.Tests.Reference;

namespace LazyToRich.Tests.Model;

/// <summary>Laws the exact solution obeys for every task, start, λ and time.</summary>
public sealed class SolutionPropertyTests
{
    private static readonly NetworkShape[] Shapes =
        [new(3, 2, 2), new(2, 2, 4), new(4, 4, 4), new(5, 4, 3), new(3, 5, 6), new(3, 7, 4), new(6, 2, 2), new(1, 1, 3)];

    private static readonly double[] Scales = [-200, -10, -1, -1e-7, 0, 1e-7, 1, 10, 200];

    [Fact]
    public void Going_on_from_an_intermediate_time_gives_the_same_end()
    {
        foreach (var (shape, scale, start, task) in Cases())
        {
            var direct = new StableSolution(task, start, scale);
            foreach (var (first, second) in new[] { (0.03, 0.2), (0.7, 0.9), (2, 30.0) })
            {
                var resumed = new StableSolution(task, direct.WeightsAt(first), scale).At(second);
                Near.Equal(direct.At(first + second).Matrix, resumed.Matrix, 3e-12, $"{shape}, λ = {scale}, T = {first} + {second}");
            }
        }
    }

    [Fact]
    public void The_relative_scale_is_conserved_at_any_time()
    {
        foreach (var (shape, scale, start, task) in Cases())
        {
            var solution = new StableSolution(task, start, scale);
            foreach (var time in new[] { 1e-6, 0.1, 1, 10, 1e3, 1e9 })
            {
                var deviation = solution.WeightsAt(time).DeviationFromBalance(scale);
                Assert.True(deviation <= 1e-12 * Math.Max(1, Math.Abs(scale)), $"{shape}, λ = {scale}, T = {time}: {deviation:R}");
            }
        }
    }

    [Fact]
    public void The_riccati_equation_holds_at_any_time()
    {
        foreach (var (shape, scale, start, task) in Cases().Where(entry => Math.Abs(entry.Scale) <= 10))
        {
            var solution = new StableSolution(task, start, scale);
            foreach (var time in new[] { 0.05, 0.5, 3.0 })
            {
                const double Step = 1e-4;
                var slope = (solution.At(time + Step).Matrix - solution.At(time - Step).Matrix) * (0.5 / Step);
                var expected = Riccati(task, scale, solution.At(time).Matrix);
                Near.Equal(expected, slope, 1e-5, $"{shape}, λ = {scale}, T = {time}");
            }
        }
    }

    [Fact]
    public void Very_long_times_are_the_limit_and_nothing_overflows()
    {
        foreach (var (shape, scale, start, task) in Cases())
        {
            var solution = new StableSolution(task, start, scale);
            var (late, latest) = (solution.At(1e6), solution.At(1e9));
            Near.Equal(late.Matrix, latest.Matrix, 1e-12, $"{shape}, λ = {scale}");
            if (SingularValues.Of(solution.GrowingPart)[task.Modes - 1] > 1e-6)
            {
                Near.Equal(task.Correlation, latest.Function, 1e-12, $"Σ for {shape}, λ = {scale}");
            }
        }
    }

    [Fact]
    public void Rotating_inputs_outputs_and_hidden_units_rotates_the_solution()
    {
        foreach (var (shape, scale, start, task) in Cases())
        {
            var stream = RandomStream.Create(11, "rotations");
            var input = stream.Derive("input").HaarOrthogonal(shape.Inputs);
            var output = stream.Derive("output").HaarOrthogonal(shape.Outputs);
            var hidden = stream.Derive("hidden").HaarOrthogonal(shape.Hidden);
            var rotatedStart = new Weights(hidden * start.Encoder * input.Transpose(), output * start.Decoder * hidden.Transpose());
            var rotatedTask = TaskSpectrum.Of(output * task.Correlation * input.Transpose());
            foreach (var time in new[] { 0.3, 4, 1e5 })
            {
                var plain = new StableSolution(task, start, scale).At(time);
                var rotated = new StableSolution(rotatedTask, rotatedStart, scale).At(time);
                var expected = StackedGram.Of(
                    input * plain.EncoderGram * input.Transpose(),
                    output * plain.Function * input.Transpose(),
                    output * plain.DecoderGram * output.Transpose());
                Near.Equal(expected.Matrix, rotated.Matrix, 2e-11, $"{shape}, λ = {scale}, T = {time}");
            }
        }
    }

    [Fact]
    public void Exchanging_the_layers_exchanges_the_sign_of_the_scale()
    {
        foreach (var (shape, scale, start, task) in Cases())
        {
            var mirrored = new Weights(start.Decoder.Transpose(), start.Encoder.Transpose());
            var mirroredTask = TaskSpectrum.Of(task.Correlation.Transpose());
            var expected = new StableSolution(task, start, scale).At(0.8);
            var actual = new StableSolution(mirroredTask, mirrored, -scale).At(0.8);
            Near.Equal(expected.Function, actual.Function.Transpose(), 1e-12, $"W2W1 of {shape}, λ = {scale}");
            Near.Equal(expected.DecoderGram, actual.EncoderGram, 1e-12, $"W2W2ᵀ of {shape}, λ = {scale}");
        }
    }

    [Fact]
    public void A_relative_scale_near_zero_gives_nearly_the_solution_at_zero()
    {
        var task = TaskSpectrum.Of(RandomStream.Create(2, "task").NormalMatrix(2, 3));
        StackedGram At(double scale) => new StableSolution(
            task, BalancedInitialization.Draw(RandomStream.Create(2, "start"), new NetworkShape(3, 2, 2), scale, 0.5), scale).At(1.5);
        foreach (var scale in new[] { 1e-3, 1e-6, 1e-9, -1e-9, -1e-6, -1e-3 })
        {
            Near.Equal(At(0).Matrix, At(scale).Matrix, 10 * Math.Abs(scale), $"λ = {scale}");
        }
    }

    [Fact]
    public void With_a_singular_B_the_solution_stays_on_its_saddle()
    {
        var task = TaskSpectrum.FromBases(Matrix.Identity(3), [2, 1, 0.5], Matrix.Identity(3));
        var start = new Weights(Matrix.Diagonal([0.3, 0.2, -0.1]), Matrix.Diagonal([0.3, 0.2, 0.1]));
        var solution = new StableSolution(task, start, 0);
        foreach (var time in new[] { 5, 100, 1e6 })
        {
            Assert.InRange(solution.At(time).Function[2, 2], -1e-2, 0);
        }

        Near.Equal(Matrix.Diagonal([2, 1, 0]), solution.At(1e6).Function, 1e-14, "the missing mode");
        Near.Equal(0.125, solution.At(1e6).ExcessLoss(task.Correlation), 1e-14, "½s̃²");
        Assert.Throws<ArgumentException>(() => new DecayingSolution(task, start, 0).At(1));
    }

    [Fact]
    public void A_mode_the_task_does_not_have_decays_algebraically()
    {
        var task = TaskSpectrum.FromBases(Matrix.Identity(2), [1, 0], Matrix.Identity(2));
        var start = new Weights(Matrix.Diagonal([0.5, 0.5]), Matrix.Diagonal([0.5, 0.5]));
        Near.Equal(0.25 / (1 + (2 * 0.25 * 50)), new StableSolution(task, start, 0).At(50).Function[1, 1], 1e-14, "a/(1 + 2aT)");
    }

    private static IEnumerable<(NetworkShape Shape, double Scale, Weights Start, TaskSpectrum Task)> Cases()
    {
        foreach (var (shape, index) in Shapes.Select((shape, index) => (shape, index)))
        {
            foreach (var scale in Scales.Where(scale => BalancedInitialization.Obstacle(shape, scale) is null))
            {
                var stream = RandomStream.Create(7, "properties", index);
                var task = TaskSpectrum.Of(stream.Derive("task").NormalMatrix(shape.Outputs, shape.Inputs));
                yield return (shape, scale, BalancedInitialization.Draw(stream.Derive("start"), shape, scale, 0.6), task);
            }
        }
    }

    /// <summary>F QQᵀ + QQᵀ F − (QQᵀ)².</summary>
    private static Matrix Riccati(TaskSpectrum task, double scale, Matrix gram)
    {
        var f = StackedGram.Of(
            Matrix.Identity(task.Inputs) * (-scale / 2), task.Correlation, Matrix.Identity(task.Outputs) * (scale / 2)).Matrix;
        return (f * gram) + (gram * f) - (gram * gram);
    }
}
