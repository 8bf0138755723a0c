using Figures.Numerics;

using LazyToRich.Model;
using LazyToRich.Tests.Reference;

namespace LazyToRich.Tests.Model;

public sealed class RandomProblemTests
{
    [Fact]
    public void Square_problems_are_drawn_again_until_they_can_be_learned_without_scale_difference()
    {
        var redrawn = 0;
        for (var draw = 0; draw < 20; draw++)
        {
            var stream = RandomStream.Create(61, "problems", draw);
            var problem = RandomProblem.Draw(stream, new NetworkShape(3, 3, 3), 8, 1, 0.1);
            var first = BalancedInitialization.Draw(stream.Derive("layers", 0), new NetworkShape(3, 3, 3), 0, 0.1);
            redrawn += RandomProblem.Reaches(first.Function, problem.Task.Correlation) ? 0 : 1;
            var end = new StableSolution(problem.Task, problem.Start(0), 0).At(1e6);
            Near.Equal(problem.Task.Correlation, end.Function, 1e-9, $"draw {draw}");
        }

        Assert.InRange(redrawn, 4, 16);
    }

    [Fact]
    public void Starts_differ_between_relative_scales_in_the_division_between_the_layers_only()
    {
        var problem = RandomProblem.Draw(RandomStream.Create(67, "problem"), new NetworkShape(4, 2, 2), 10, 1, 0.5);
        Near.Equal(problem.Start(-3).Function, problem.Start(3).Function, 1e-14, "W2W1");
        Assert.True(problem.Start(3).DeviationFromBalance(3) < 1e-13);
    }

    [Theory]
    [InlineData(1, 0, 0, 1, 2, 0, 0, 3, true)]
    [InlineData(0, 1, 1, 0, 2, 0, 0, 3, false)]
    [InlineData(0, 1, 1, 0, -2, 0, 0, 3, true)]
    [InlineData(1, 1, 1, 1, 2, 0, 0, 3, false)]
    public void Functions_are_connected_when_their_determinants_have_one_sign(
        double a, double b, double c, double d, double e, double f, double g, double h, bool expected) =>
        Assert.Equal(
            expected, RandomProblem.Reaches(Matrix.FromRows(2, 2, [a, b, c, d]), Matrix.FromRows(2, 2, [e, f, g, h])));
}
