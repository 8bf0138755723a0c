using Figures.Numerics;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

public sealed class PhaseTableTests
{
    private static readonly Target Target = Target.Draw(30, 3, RandomStream.Create(13, "PhaseTableTests"));

    [Fact]
    public void A_point_that_diverged_has_flags_and_no_numbers()
    {
        Table row = Row(new PhasePoint(0, 1), divisor: 0.2);
        Assert.True(row.Booleans("diverged")[0]);
        foreach (PhasePanel panel in PhasePanel.All)
        {
            Assert.True(double.IsNaN(row.Doubles(panel.Column)[0]), panel.Column);
        }
    }

    [Fact]
    public void A_point_that_did_not_has_every_number_a_panel_draws()
    {
        Table row = Row(new PhasePoint(-2, 1.5), divisor: 50);
        Assert.False(row.Booleans("diverged")[0]);
        foreach (PhasePanel panel in PhasePanel.All)
        {
            Assert.True(double.IsFinite(row.Doubles(panel.Column)[0]), panel.Column);
        }

        Assert.True(row.Integers("stop_iteration")[0] >= row.Doubles("iterations")[0]);
    }

    [Fact]
    public void Weights_belong_to_the_point_and_the_seed_alone()
    {
        var point = new PhasePoint(-2, 1.5);
        Assert.Equal(Row(point, 50).ContentId, Row(point, 50).ContentId);
        Assert.NotEqual(
            Row(point, 50).Doubles("test_error")[0], Row(point with { WidthExponent = Math.BitIncrement(1.5) }, 50).Doubles("test_error")[0]);
    }

    private static Table Row(PhasePoint point, double divisor)
    {
        PhaseSetting setting = PhaseSetting.OfTheAuthors with { Divisor = divisor };
        return PhaseTable.Of(point, point.Run(Target, setting, withSelfConsistent: true, CancellationToken.None))[PhaseTable.Name];
    }
}
