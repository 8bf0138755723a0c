using Figures.Numerics;
using MixedDynamics.Model;
using Xunit.Abstractions;

namespace MixedDynamics.Tests;

/// <summary>
/// The losses printed in the authors' Figure 1 notebook (SPEC D5): d = 500, c = 5, at index 50, which is after 51 updates. Eight
/// seeds of ours, each with its own signal, noise and weights.
/// </summary>
[Trait("Category", "Slow")]
public sealed class AuthorsFigure1Tests(ITestOutputHelper output)
{
    private const int Index = 50;
    private const int Seeds = 8;

    [Fact]
    public void The_four_losses_at_index_50_are_a_draw_of_our_distribution()
    {
        var point = new ScalingPoint(500, -1.85, 2.25);
        var runs = new Trajectory[Seeds];
        Parallel.For(0, Seeds, seed => runs[seed] = Record(point, (ulong)seed + 1));
        (string What, double Published, Func<Trajectory, double[]> Series)[] losses =
        [
            ("train, descent", 0.043303, run => run.DescentTrain),
            ("train, self-consistent", 0.044470, run => run.SelfConsistentTrain),
            ("test, descent", 0.648248, run => run.DescentTest),
            ("test, self-consistent", 0.642857, run => run.SelfConsistentTest),
        ];
        List<string> beyond = [];
        foreach ((string what, double published, Func<Trajectory, double[]> series) in losses)
        {
            SeedStatistics ours = SeedStatistics.Of([.. runs.Select(run => series(run)[Index + 1])]);
            output.WriteLine(ours.Compare(what, published));
            if (!(Math.Abs(ours.Score(published)) <= 3))
            {
                beyond.Add(ours.Compare(what, published));
            }
        }

        // Reported and not bounded: the printed distance is the one number whose definition no surviving source states.
        output.WriteLine(SeedStatistics.Of([.. runs.Select(run => run.Distance[Index + 1])]).Compare("distance", 2.578e-5));
        Assert.Empty(beyond);
    }

    private static Trajectory Record(ScalingPoint point, ulong seed)
    {
        RandomStream stream = RandomStream.Create(seed, "AuthorsFigure1Tests");
        Target target = Target.Draw(point.Dimension, 5, stream.Derive("target"));
        return Trajectory.Record(point, target, 5, Index + 1, stream.Derive("weights"), withSpectra: false);
    }
}
