using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

public sealed class SignalTableTests
{
    [Fact]
    public void A_target_survives_the_table()
    {
        Target target = Target.Draw(7, 2, RandomStream.Create(11, "SignalTableTests"));
        Target read = SignalTable.Read(SignalTable.Of(target, 2));
        Assert.True(target.Signal.Data.SequenceEqual(read.Signal.Data));
        Assert.True(target.Observed.Data.SequenceEqual(read.Observed.Data));
        Assert.Equal(target.SignalNorm, read.SignalNorm);
    }
}
