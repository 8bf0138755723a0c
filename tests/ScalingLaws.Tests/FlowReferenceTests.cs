using ScalingLaws.Model;

namespace ScalingLaws.Tests;

public sealed class FlowReferenceTests
{
    [Theory]
    [InlineData("ode_rhs_K2M2L3.csv")]
    [InlineData("ode_rhs_K3M2L2.csv")]
    [InlineData("ode_rhs_K4M4L10.csv")]
    public void Right_hand_sides_and_coefficients_equal_the_reference(string file)
    {
        IReadOnlyDictionary<string, NamedValues> cases = NamedValues.Read(file, "case");
        Assert.Equal(3, cases.Count);
        foreach (NamedValues values in cases.Values)
        {
            (TwoLayerProblem problem, OrderParameters state) = Overlaps.Read(values);
            var withNoise = new OrderParameters(state.Blocks, state.Students, state.Teachers);
            var withoutNoise = withNoise.Copy();
            var flow = new OrderParameterFlow(problem, state.TeacherOverlaps);
            flow.Derivative(state.State, withNoise.State);
            new OrderParameterFlow(problem, state.TeacherOverlaps, withNoise: false).Derivative(state.State, withoutNoise.State);
            Assert.Equal(values["cs"], problem.StudentScale, 1e-15);
            Assert.Equal(values["ct"], problem.TeacherScale, 1e-15);
            Check(values, "a", state.Students, state.Students, flow.Coefficients.A);
            Check(values, "b", state.Students, state.Teachers, flow.Coefficients.B);
            Check(values, "E", state.Students, state.Students, flow.Coefficients.E);
            Reference.AssertRelative(values["eg"], flow.Error(state.State), 1e-11, "ε_g");
            CheckBlocks(values, state, withNoise, withoutNoise);
        }
    }

    private static void CheckBlocks(NamedValues values, OrderParameters state, OrderParameters withNoise, OrderParameters withoutNoise)
    {
        double largest = withNoise.State.Max(Math.Abs);
        for (int k = 0; k < state.Blocks; k++)
        {
            for (int i = 0; i < state.Students; i++)
            {
                for (int j = 0; j < state.Students; j++)
                {
                    int entry = (i * state.Students) + j;
                    double drift = withoutNoise.Q(k)[entry];
                    Reference.AssertWithin(values["dqdalpha_eta1", k, i, j], drift, 1e-11 * largest, "dq/dα of order η");
                    Reference.AssertWithin(
                        values["dqdalpha_eta2", k, i, j], withNoise.Q(k)[entry] - drift, 1e-11 * largest, "dq/dα of order η²");
                }

                for (int n = 0; n < state.Teachers; n++)
                {
                    Reference.AssertWithin(values["drdalpha", k, i, n], withNoise.R(k)[(i * state.Teachers) + n], 1e-11 * largest, "dr/dα");
                }
            }
        }
    }

    private static void Check(NamedValues values, string name, int rows, int columns, double[] actual)
    {
        for (int entry = 0; entry < rows * columns; entry++)
        {
            Reference.AssertWithin(
                values[name, entry / columns, entry % columns], actual[entry], 1e-11 * actual.Max(Math.Abs), name);
        }
    }
}
