using System.Globalization;

using Figures.Numerics;

using ScalingLaws.Model;

namespace ScalingLaws.Tests;

public sealed class FlowTrajectoryTests
{
    [Theory]
    [InlineData("ode_traj_K2M2L3.csv", 231 - 1)]
    [InlineData("ode_traj_K4M4L10.csv", 2432 - 1)]
    public void Every_overlap_along_a_trajectory_equals_the_reference(string file, int values)
    {
        IReadOnlyDictionary<string, NamedValues> times = NamedValues.Read(file, "alpha");
        Assert.Equal(values, times.Values.Sum(one => one.Count));
        NamedValues start = times["0"];
        var problem = new TwoLayerProblem(start.Integer("K"), start.Integer("M"), new PowerLawSpectrum(start.Integer("L"), start["beta"]),
            1, start["eta"]);
        OrderParameters initial = Overlaps.Read(start, start, problem);
        var flow = new OrderParameterFlow(problem, initial.TeacherOverlaps);
        var solution = new DormandPrince((_, state, derivative) => flow.Derivative(state, derivative), 0, initial.State,
            new OdeTolerance(1e-10, 1e-12));
        foreach ((string time, NamedValues expected) in times.OrderBy(pair => Alpha(pair.Key)))
        {
            solution.AdvanceTo(Alpha(time));
            OrderParameters overlaps = Overlaps.Read(expected, start, problem);
            for (int entry = 0; entry < overlaps.State.Length; entry++)
            {
                Reference.AssertWithin(overlaps.State[entry], solution.State[entry], 1e-8, $"overlap {entry} at α = {time}");
            }

            Reference.AssertWithin(expected["eg"], flow.Error(solution.State), 1e-8, $"ε_g at α = {time}");
        }
    }

    private static double Alpha(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
