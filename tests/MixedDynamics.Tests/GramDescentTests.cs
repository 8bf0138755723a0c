using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

/// <summary>The recursion on the Gram matrix against descent on the weights it stands for (SPEC D1).</summary>
public sealed class GramDescentTests
{
    private const int Dimension = 30;

    public static TheoryData<int, UpdateOrder> Widths
    {
        get
        {
            var widths = new TheoryData<int, UpdateOrder>();
            foreach (int width in (int[])[1, 3, 20, 30, 59, 61, 400])
            {
                widths.Add(width, UpdateOrder.Sequential);
                widths.Add(width, UpdateOrder.Simultaneous);
            }

            return widths;
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_recursion_follows_descent_on_the_weights(int width, UpdateOrder order)
    {
        (Weights start, Target target, double learningRate) = Draw(width);
        var direct = new WeightDescent(start, target.Observed, learningRate, order);
        var gram = new GramDescent(GramState.Of(start), target.Observed, learningRate, order);
        AssertSamePath(direct, gram, 150, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_thin_form_follows_descent_on_the_weights(int width, UpdateOrder order)
    {
        (Weights start, Target target, double learningRate) = Draw(width);
        var direct = new WeightDescent(start, target.Observed, learningRate, order);
        var thin = new WeightDescent(Thin(start), target.Observed, learningRate, order);
        AssertSamePath(direct, thin, 150, 1e-12);
    }

    [Fact]
    public void The_order_of_the_updates_matters()
    {
        (Weights start, Target target, double learningRate) = Draw(400);
        var sequential = new GramDescent(GramState.Of(start), target.Observed, learningRate);
        var simultaneous = new GramDescent(GramState.Of(start), target.Observed, learningRate, UpdateOrder.Simultaneous);
        for (int i = 0; i < 20; i++)
        {
            sequential.Step();
            simultaneous.Step();
        }

        Assert.True(Closeness.Relative(sequential.Current, simultaneous.Current) > 1e-4);
    }

    [Fact]
    public void The_gram_blocks_stay_symmetric_to_the_last_bit()
    {
        (Weights start, Target target, double learningRate) = Draw(61);
        var gram = new GramDescent(GramState.Of(start), target.Observed, learningRate);
        for (int i = 0; i < 25; i++)
        {
            gram.Step();
        }

        Assert.Equal(0, (gram.State.Inner - gram.State.Inner.Transpose()).MaxAbs());
        Assert.Equal(0, (gram.State.Outer - gram.State.Outer.Transpose()).MaxAbs());
    }

    [Fact]
    public void Bits_do_not_depend_on_the_number_of_threads()
    {
        (Weights start, Target target, double learningRate) = Draw(61);
        var one = new GramDescent(GramState.Of(start), target.Observed, learningRate);
        var two = new GramDescent(GramState.Of(start), target.Observed, learningRate, threads: 2);
        for (int i = 0; i < 10; i++)
        {
            one.Step();
            two.Step();
        }

        Assert.True(one.Current.Data.SequenceEqual(two.Current.Data));
    }

    [Fact]
    public void The_start_is_copied()
    {
        (Weights start, Target target, double learningRate) = Draw(61);
        GramState state = GramState.Of(start);
        Matrix before = state.Product.Copy();
        new GramDescent(state, target.Observed, learningRate).Step();
        Assert.Equal(0, (before - state.Product).MaxAbs());
    }

    private static (Weights Start, Target Target, double LearningRate) Draw(int width)
    {
        RandomStream stream = RandomStream.Create(1, "GramDescentTests", width);
        Target target = Target.Draw(Dimension, 3, stream.Derive("target"));
        var point = new ScalingPoint(Dimension, -1.5, Math.Log(width) / Math.Log(Dimension));
        Weights start = Weights.Gaussian(Dimension, width, point.Variance, stream.Derive("weights"));
        return (start, target, point.LearningRate(50, target.SignalNorm));
    }

    /// <summary>The triangular factor of Z = [W₁, W₂ᵀ] as weights (SPEC B2).</summary>
    private static Weights Thin(Weights weights)
    {
        int d = weights.Dimension;
        var joint = new Matrix(weights.Width, 2 * d);
        Matrix second = weights.Second.Transpose();
        for (int i = 0; i < weights.Width; i++)
        {
            weights.First.Row(i).CopyTo(joint.Row(i));
            second.Row(i).CopyTo(joint.Row(i)[d..]);
        }

        Matrix triangle = Qr.Decompose(joint).R;
        return new Weights(triangle.Block(0, 0, triangle.Rows, d), triangle.Block(0, d, triangle.Rows, d).Transpose());
    }

    private static void AssertSamePath(WeightDescent expected, IDynamics actual, int steps, double tolerance)
    {
        for (int i = 0; i <= steps; i++)
        {
            double deviation = Closeness.Relative(expected.Current, actual.Current);
            Assert.True(deviation <= tolerance, $"relative deviation {deviation:E2} after {i} steps");
            expected.Step();
            actual.Step();
        }
    }
}
