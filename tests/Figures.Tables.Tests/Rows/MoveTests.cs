namespace Figures.Tables.Tests;

/// <summary>Tables of the papers, written by hand and as rows: the content id does not change by the move.</summary>
public sealed class MoveTests
{
    private static readonly double[] Values = [0.25, double.NaN, -0.0];

    [Fact]
    public void The_weights_of_lazy_to_rich() => Assert.Equal(
        new Table(
            Column.Doubles("relative_scale", [-10.0, -10, 2], description: "λ").AsKey(),
            Column.Strings("layer", ["encoder", "encoder", "decoder"]).AsKey(),
            Column.Integers("row", [0, 1, 0]).AsKey(),
            Column.Integers("column", [0, 0, 1]).AsKey(),
            Column.Doubles("value", Values)).ContentId,
        Table.Of(Values.Select((value, i) => new WeightRow(i < 2 ? -10 : 2, i < 2 ? "encoder" : "decoder", i % 2, i / 2, value))).ContentId);

    [Fact]
    public void The_moments_of_scaling_laws() => Assert.Equal(
        new Table(
            Column.Integers("moment", [0, 1, 2], description: "l").AsKey(),
            Column.Booleans("with_teacher", [true, false, true], description: "R^(l) if true, Q^(l) if false").AsKey(),
            Column.Integers("step", [5L, 6, 7], description: "Samples used").AsKey(),
            Column.Doubles("alpha", [0.5, 0.6, 0.7], description: "α = step/N"),
            Column.Doubles("overlap", Values, description: "The entry")).ContentId,
        Table.Of(Values.Select((value, i) => new MomentRow(i, i != 1, 5 + i, (5 + i) / 10.0, value))).ContentId);

    [Fact]
    public void The_points_of_the_phase_diagram() => Assert.Equal(
        new Table(
            Column.Doubles("gamma_sigma2", [0.5, 0.25, 0.125]).AsKey(),
            Column.Doubles("test_error", Values, description: "Smallest ‖A − A*‖²/d² of gradient descent").WithTolerance(Tolerance.RelativeTo(1e-9)),
            Column.Strings("stop_reason", ["Converged", "Diverged", "Converged"], description: "The rule that ended the run"),
            Column.Booleans("diverged", [false, true, false], description: "Gradient descent left the stable range")).ContentId,
        Table.Of(Values.Select((value, i) => new PhaseRow(
            0.5 / (1 << i), value, i == 1 ? StopReason.Diverged : StopReason.Converged, i == 1))).ContentId);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_tolerance_with_its_cause_is_what_the_papers_called_rounding(bool keysToo)
    {
        Table table = new(
            Column.Doubles("scale", Values).AsKey(), Column.Integers("step", [1, 2, 3]), Column.Strings("name", ["a", "b", "c"]),
            Column.Doubles("loss", Values));
        var tolerance = new Tolerance(1e-12, 1e-9);
        Table rounding = new(table.Columns.Select(column =>
            column.Type == ColumnType.Double && (keysToo || !column.IsKey) ? column.WithTolerance(tolerance) : column));

        Assert.Equal(rounding.ContentId, table.WithTolerance(tolerance, because: "Another order of sums", keysToo).ContentId);
        Assert.NotEqual(table.ContentId, rounding.ContentId);
        Assert.Throws<ArgumentException>(() => table.WithTolerance(tolerance, because: " "));
    }

    private sealed record WeightRow(
        [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
        [property: Column(IsKey = true)] string Layer,
        [property: Column(IsKey = true)] int Row,
        [property: Column(IsKey = true)] int Column,
        double Value);

    private sealed record MomentRow(
        [property: Column(IsKey = true, Description = "l")] int Moment,
        [property: Column("with_teacher", IsKey = true, Description = "R^(l) if true, Q^(l) if false")] bool IsTeacher,
        [property: Column(IsKey = true, Description = "Samples used")] long Step,
        [property: Column(Description = "α = step/N")] double Alpha,
        [property: Column(Description = "The entry")] double Overlap);

    private sealed record PhaseRow(
        [property: Column("gamma_sigma2", IsKey = true)] double VarianceExponent,
        [property: Column(Description = "Smallest ‖A − A*‖²/d² of gradient descent", Relative = 1e-9, Reason = "SPEC D1")] double TestError,
        [property: Column(Description = "The rule that ended the run")] StopReason StopReason,
        [property: Column("diverged", Description = "Gradient descent left the stable range")] bool IsDiverged);
}
