using Figures.Numerics;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

public sealed class PhaseRowTests
{
    private static readonly Target Target = Target.Draw(30, 3, RandomStream.Create(13, "PhaseRowTests"));

    [Fact]
    public void A_point_that_diverged_has_flags_and_no_numbers()
    {
        PhaseRow row = Row(new PhasePoint(0, 1), divisor: 0.2);
        Assert.True(row.Diverged);
        Assert.All(PhasePanel.All, panel => Assert.True(double.IsNaN(panel.Value(GridRow.Of(row))), panel.Name));
    }

    [Fact]
    public void A_point_that_did_not_has_every_number_a_panel_draws()
    {
        PhaseRow row = Row(new PhasePoint(-2, 1.5), divisor: 50);
        Assert.False(row.Diverged);
        Assert.All(PhasePanel.All, panel => Assert.True(double.IsFinite(panel.Value(GridRow.Of(row))), panel.Name));
        Assert.True(row.StopIteration >= row.Iterations);
    }

    [Fact]
    public void Weights_belong_to_the_point_and_the_seed_alone()
    {
        var point = new PhasePoint(-2, 1.5);
        Assert.Equal(Row(point, 50), Row(point, 50));
        Assert.NotEqual(Row(point, 50).TestError, Row(point with { WidthExponent = Math.BitIncrement(1.5) }, 50).TestError);
    }

    private static PhaseRow Row(PhasePoint point, double divisor)
    {
        PhaseSetting setting = PhaseSetting.OfTheAuthors with { Divisor = divisor };
        TableSet tables = PhaseRow.Of(point, point.Run(Target, setting, withSelfConsistent: true, CancellationToken.None));
        return tables[PhaseRow.TableName].Rows<PhaseRow>().Single();
    }
}
