using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

/// <summary>The tiny reference cases at their stated tolerances (SPEC F13): 1e-12, and 1e-8 where null directions carry √ε.</summary>
public sealed class TinyCaseTests
{
    public static TheoryData<string, string> Descents => Cases("gd_seq", "gd_sim");

    public static TheoryData<string, string> SelfConsistent => Cases("sc", "sc_tiny", "sc_zero");

    [Theory]
    [MemberData(nameof(Descents))]
    public void The_gram_recursion_reproduces_states_and_metrics(string name, string kind)
    {
        var given = new TinyCase(name);
        var descent = new GramDescent(GramState.Of(given.Start), given.Observed, given.LearningRate, OrderOf(kind));
        Follow(given, kind, "A", descent, 1e-12, step =>
        {
            if (given.Has(kind, step, "P"))
            {
                Closeness.AssertWithin(given.State(kind, step, "P"), descent.State.Inner, 1e-12, $"P at step {step}");
                Closeness.AssertWithin(given.State(kind, step, "R"), descent.State.Outer, 1e-12, $"R at step {step}");
            }
        });
    }

    [Theory]
    [MemberData(nameof(Descents))]
    public void Descent_on_the_weights_reproduces_states_and_metrics(string name, string kind)
    {
        var given = new TinyCase(name);
        Follow(given, kind, "A", new WeightDescent(given.Start, given.Observed, given.LearningRate, OrderOf(kind)), 1e-12, _ => { });
    }

    [Theory]
    [MemberData(nameof(SelfConsistent))]
    public void The_one_eigendecomposition_form_reproduces_the_self_consistent_dynamics(string name, string kind)
    {
        var given = new TinyCase(name);
        var dynamics = new SelfConsistentDynamics(
            given.Start.Second * given.Start.First, given.Observed, given.LearningRate, given.RootScale(kind));
        Follow(given, kind, "B", dynamics, kind == "sc" ? 1e-12 : 1e-8, _ => { });
    }

    [Theory]
    [MemberData(nameof(SelfConsistent))]
    public void The_singular_value_form_agrees_to_rounding(string name, string kind)
    {
        var given = new TinyCase(name);
        var dynamics = new SingularValueForm(
            given.Start.Second * given.Start.First, given.Observed, given.LearningRate, given.RootScale(kind));
        Follow(given, kind, "B", dynamics, 1e-12, _ => { });
    }

    private static void Follow(TinyCase given, string kind, string matrix, IDynamics dynamics, double tolerance, Action<int> atStep)
    {
        int step = 0;
        foreach (IReadOnlyDictionary<string, string> row in given.Metrics(kind))
        {
            for (; step < row.Number("step"); step++)
            {
                dynamics.Step();
            }

            if (given.Has(kind, step, matrix))
            {
                Closeness.AssertWithin(given.State(kind, step, matrix), dynamics.Current, tolerance, $"{matrix} at step {step}");
            }

            atStep(step);
            CompareMetrics(row, given, dynamics.Current, tolerance);
        }

        Assert.Equal(given.Steps, step);
    }

    private static void CompareMetrics(IReadOnlyDictionary<string, string> row, TinyCase given, Matrix current, double tolerance)
    {
        Closeness.AssertWithin(row.Number("train_loss"), Loss.Between(current, given.Observed), tolerance, "train loss");
        Closeness.AssertWithin(row.Number("test_loss"), Loss.Between(current, given.Signal), tolerance, "test loss");
        Closeness.AssertWithin(row.Number("stable_rank"), Loss.StableRank(current), tolerance, "stable rank");
        double[] expected = [.. row["singular_values"].Split(';').Select(Reference.Parse)];
        double[] actual = SingularValues.Of(current);
        for (int i = 0; i < expected.Length; i++)
        {
            Closeness.AssertWithin(expected[i], actual[i], tolerance, $"singular value {i}");
        }
    }

    private static UpdateOrder OrderOf(string kind) => kind == "gd_seq" ? UpdateOrder.Sequential : UpdateOrder.Simultaneous;

    private static TheoryData<string, string> Cases(params string[] kinds)
    {
        var cases = new TheoryData<string, string>();
        foreach (string name in (string[])["tiny_d3_w1", "tiny_d4_w3", "tiny_d4_w7", "tiny_d5_w12"])
        {
            foreach (string kind in kinds)
            {
                cases.Add(name, kind);
            }
        }

        return cases;
    }
}
