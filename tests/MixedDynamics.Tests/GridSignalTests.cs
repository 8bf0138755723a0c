using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

public sealed class GridSignalTests
{
    [Fact]
    public void The_seed_is_the_first_with_the_published_plateaus()
    {
        ulong first = 1;
        while (!HasPublishedPlateaus(first))
        {
            first++;
        }

        Assert.Equal(GridSignal.PublishedPlateauSeed, first);
    }

    private static bool HasPublishedPlateaus(ulong seed)
    {
        Target target = SignalTable.Read(GridSignal.Draw(new SignalSetting(Dimension: 200, Rank: 5, seed)));
        return Loss.StableRank(target.Signal) is > 3.2174 and < 3.6049 && Loss.StableRank(target.Observed) is > 6.4282 and < 6.8157;
    }
}
