namespace Figures.Numerics.Tests.OrdinaryDifferentialEquations;

public sealed class DormandPrinceTests
{
    private static readonly OdeSystem Rotation = (_, state, derivative) => (derivative[0], derivative[1]) = (state[1], -state[0]);

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-9)]
    [InlineData(1e-12)]
    public void A_rotation_keeps_the_tolerance_over_three_turns(double tolerance)
    {
        var solution = new DormandPrince(Rotation, 0, [0, 1], new OdeTolerance(tolerance, tolerance));
        solution.AdvanceTo(20);
        Assert.Equal(20, solution.Time);
        Assert.InRange(Math.Abs(solution.State[0] - Math.Sin(20)), 0, 40 * tolerance);
        Assert.InRange(Math.Abs(solution.State[1] - Math.Cos(20)), 0, 40 * tolerance);
    }

    [Fact]
    public void A_thousandfold_tolerance_takes_a_quarter_of_the_steps_as_an_order_of_five_must()
    {
        long Steps(double tolerance)
        {
            var solution = new DormandPrince(Rotation, 0, [0, 1], new OdeTolerance(tolerance, tolerance));
            solution.AdvanceTo(100);
            return solution.AcceptedSteps;
        }

        Assert.InRange(Steps(1e-11) / (double)Steps(1e-8), 3.5, 4.5);
    }

    [Fact]
    public void Values_within_a_step_follow_the_solution_and_meet_its_ends()
    {
        var solution = new DormandPrince(Rotation, 0, [0, 1], new OdeTolerance(1e-9, 1e-9));
        var between = new double[2];
        for (int step = 0; step < 50; step++)
        {
            double[] before = solution.State.ToArray();
            solution.Step();
            solution.Interpolate(solution.PreviousTime, between);
            Assert.Equal(before, between);
            solution.Interpolate(solution.Time, between);
            Assert.Equal(solution.State[0], between[0], 1e-14);
            for (int part = 1; part < 8; part++)
            {
                double time = solution.PreviousTime + (part / 8.0 * (solution.Time - solution.PreviousTime));
                solution.Interpolate(time, between);
                Assert.InRange(Math.Abs(between[0] - Math.Sin(time)), 0, 2e-7);
            }
        }
    }

    [Fact]
    public void Time_dependent_right_hand_sides_are_integrated_at_the_times_of_the_stages()
    {
        var solution = new DormandPrince((time, _, derivative) => derivative[0] = 5 * time * time * time * time, 1, [1],
            new OdeTolerance(1e-10, 1e-10));
        solution.AdvanceTo(3);
        Assert.Equal(243, solution.State[0], 1e-9);
    }

    [Fact]
    public void Landing_on_many_times_does_not_shorten_the_steps_that_follow()
    {
        var free = new DormandPrince(Rotation, 0, [0, 1], new OdeTolerance(1e-10, 1e-10));
        free.AdvanceTo(10);
        var landing = new DormandPrince(Rotation, 0, [0, 1], new OdeTolerance(1e-10, 1e-10));
        for (int time = 1; time <= 10; time++)
        {
            landing.AdvanceTo(time - 1e-9);
            landing.AdvanceTo(time);
        }

        Assert.InRange(landing.AcceptedSteps - free.AcceptedSteps, 0, 31);
        Assert.Equal(free.State[0], landing.State[0], 1e-8);
    }

    [Fact]
    public void A_sudden_pulse_is_found_by_rejecting_steps_and_every_evaluation_is_counted()
    {
        long calls = 0;
        var solution = new DormandPrince(
            (time, _, derivative) =>
            {
                calls++;
                derivative[0] = 1 / (1e-6 + ((time - 1) * (time - 1)));
            },
            0, [0], new OdeTolerance(1e-9, 1e-9));
        solution.AdvanceTo(2);
        Assert.Equal(2000 * Math.Atan(1000), solution.State[0], 1e-4);
        Assert.True(solution.RejectedSteps > 0);
        Assert.Equal(calls, solution.Evaluations);
        Assert.Equal(1 + (6 * (solution.AcceptedSteps + solution.RejectedSteps)), solution.Evaluations);
    }

    [Fact]
    public void A_solution_that_runs_to_infinity_stops_with_the_time_of_its_pole()
    {
        var solution = new DormandPrince((_, state, derivative) => derivative[0] = state[0] * state[0], 0, [1],
            new OdeTolerance(1e-8, 1e-8));
        OdeException error = Assert.Throws<OdeException>(() => solution.AdvanceTo(2));
        Assert.Contains("The step size vanished", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, solution.Time, 1e-6);
    }

    [Fact]
    public void Impossible_arguments_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DormandPrince(Rotation, 0, [0, 1], new OdeTolerance(1e-16, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DormandPrince(Rotation, 0, [0, 1], new OdeTolerance(1e-6, 0)));
        Assert.Throws<ArgumentException>(() => new DormandPrince(Rotation, 0, [], new OdeTolerance(1e-6, 1)));
        Assert.Throws<OdeException>(() =>
            new DormandPrince((_, _, derivative) => derivative[0] = double.NaN, 0, [1], new OdeTolerance(1e-6, 1)));
        var solution = new DormandPrince(Rotation, 0, [0, 1], new OdeTolerance(1e-6, 1e-6));
        solution.AdvanceTo(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => solution.AdvanceTo(0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => solution.Interpolate(1.5, new double[2]));
    }

    [Fact]
    public void The_tableau_satisfies_the_conditions_of_its_nodes()
    {
        for (int stage = 1; stage < DormandPrinceTableau.Stages; stage++)
        {
            double sum = 0;
            foreach (double weight in DormandPrinceTableau.Weights(stage))
            {
                sum += weight;
            }

            Assert.Equal(DormandPrinceTableau.Nodes[stage], sum, 1e-14);
        }

        double total = 0;
        for (int stage = 0; stage < DormandPrinceTableau.Stages; stage++)
        {
            total += DormandPrinceTableau.Error[stage];
            double end = 0;
            foreach (double coefficient in DormandPrinceTableau.Continuous(stage))
            {
                end += coefficient;
            }

            double weight = stage < 6 ? DormandPrinceTableau.Weights(6)[stage] : 0;
            Assert.Equal(weight, end, 1e-13);
        }

        Assert.Equal(0, total, 1e-15);
    }
}
