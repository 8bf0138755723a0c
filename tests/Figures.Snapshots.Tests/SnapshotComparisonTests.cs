using Figures.Tables;

namespace Figures.Snapshots.Tests;

public sealed class SnapshotComparisonTests
{
    [Fact]
    public void Equal_tables_match()
    {
        SnapshotVerdict verdict = SnapshotComparison.Compare(Samples.Awkward(), Samples.Awkward());

        Assert.True(verdict.IsMatch);
        Assert.Equal(27, verdict.ComparedCells);
        Assert.Equal(0, verdict.WorstExcess);
    }

    [Fact]
    public void The_order_of_rows_and_columns_does_not_matter()
    {
        Table shuffled = Samples.Losses().Rows([5, 3, 0, 1, 4, 2]).Select("stopped", "iteration", "loss", "method");

        Assert.True(SnapshotComparison.Compare(Samples.Losses(), shuffled).IsMatch);
    }

    [Fact]
    public void A_move_inside_the_tolerance_matches_and_is_measured()
    {
        SnapshotVerdict verdict = SnapshotComparison.Compare(
            Samples.Losses(tolerance: Tolerance.Within(0.5)), Samples.Losses(last: 0.5, Tolerance.Within(0.5)));

        Assert.True(verdict.IsMatch);
        Assert.Equal(0.5, verdict.WorstExcess);
    }

    [Fact]
    public void Values_beyond_their_tolerance_come_worst_first()
    {
        Table verified = new(
            Column.Integers("i", [1, 2, 3, 4]).AsKey(),
            Column.Doubles("x", [1, 1, 1, double.NaN], tolerance: Tolerance.Within(0.25)),
            Column.Integers("n", [10, 10, 10, 10], tolerance: Tolerance.Within(1)),
            Column.Strings("s", ["a", "a", "a", "a"]));
        Table received = new(
            Column.Integers("i", [1, 2, 3, 4]).AsKey(),
            Column.Doubles("x", [1.5, 1.25, 2, 1], tolerance: Tolerance.Within(0.25)),
            Column.Integers("n", [10, 13, 11, 10], tolerance: Tolerance.Within(1)),
            Column.Strings("s", ["a", "a", "a", "b"]));

        SnapshotVerdict verdict = SnapshotComparison.Compare(verified, received);

        Assert.Equal(
            [
                new("x", "i=4", "NaN", "1", double.PositiveInfinity),
                new("s", "i=4", "a", "b", double.PositiveInfinity),
                new("x", "i=3", "1", "2", 4),
                new("n", "i=2", "10", "13", 3),
                new("x", "i=1", "1", "1.5", 2),
            ],
            verdict.Cells);
        Assert.Equal(SnapshotVerdictKind.Changed, verdict.Kind);
    }

    [Fact]
    public void Rows_that_came_and_went_are_named_by_key()
    {
        SnapshotVerdict verdict = SnapshotComparison.Compare(Samples.Losses().Rows([0, 1, 2]), Samples.Losses().Rows([1, 2, 3]));

        Assert.Equal(["iteration=0, method=gd"], verdict.MissingRows);
        Assert.Equal(["iteration=0, method=scd"], verdict.ExtraRows);
        Assert.False(verdict.IsMatch);
    }

    [Fact]
    public void Without_a_key_rows_are_compared_by_place()
    {
        SnapshotVerdict verdict = SnapshotComparison.Compare(
            new Table(Column.Doubles("x", [1, 2])), new Table(Column.Doubles("x", [1, 3, 4])));

        Assert.Equal("row 1", Assert.Single(verdict.Cells).Key);
        Assert.Equal(["row 2"], verdict.ExtraRows);
    }

    [Fact]
    public void Each_change_of_the_schema_is_named_though_all_numbers_agree()
    {
        Table verified = new(
            Column.Integers("k", [1]).AsKey(),
            Column.Doubles("unit", [1], "m"),
            Column.Doubles("text", [1], description: "old"),
            Column.Doubles("wide", [1], tolerance: Tolerance.Within(1e-9)),
            Column.Doubles("narrow", [1], tolerance: Tolerance.RelativeTo(0.5)),
            Column.Doubles("type", [1]),
            Column.Doubles("gone", [1]));
        Table received = new(
            Column.Integers("k", [1]).AsKey(),
            Column.Doubles("unit", [1], "cm"),
            Column.Doubles("text", [1], description: "new"),
            Column.Doubles("wide", [1], tolerance: Tolerance.Within(0.1)),
            Column.Doubles("narrow", [1]),
            Column.Integers("type", [1]),
            Column.Booleans("fresh", [true]));

        SnapshotVerdict verdict = SnapshotComparison.Compare(verified, received);

        Assert.Equal(
            [
                "unit of column 'unit': 'm' → 'cm'",
                "description of column 'text': 'old' → 'new'",
                "TOLERANCE WIDENED: column 'wide': absolute 1E-09, relative 0 → absolute 0.1, relative 0",
                "tolerance of column 'narrow' narrowed: absolute 0, relative 0.5 → exact",
                "type of column 'type': 'Double' → 'Int64'",
                "column 'gone' is gone (Double, unit '1', value, tolerance exact)",
                "column 'fresh' is new (Boolean, unit '', value, tolerance exact)",
            ],
            verdict.SchemaChanges.Select(change => change.Describe()));
        Assert.Empty(verdict.Cells);
        Assert.False(verdict.IsMatch);
    }

    [Fact]
    public void A_widened_tolerance_does_not_hide_a_number_that_moved()
    {
        SnapshotVerdict verdict = SnapshotComparison.Compare(Samples.Losses(), Samples.Losses(last: 0.26, Tolerance.Within(1)));

        Assert.Single(verdict.Cells);
        Assert.True(Assert.Single(verdict.SchemaChanges).IsWidened);
    }

    [Fact]
    public void Another_key_makes_rows_incomparable_and_is_named()
    {
        Table received = Samples.Losses().With(Column.Booleans("stopped", [false, false, true, false, false, true]).AsKey());

        SnapshotVerdict verdict = SnapshotComparison.Compare(Samples.Losses(), received);

        Assert.Equal("role of column 'stopped': 'value' → 'key'", Assert.Single(verdict.SchemaChanges).Describe());
        Assert.Equal(0, verdict.ComparedCells);
        Assert.False(verdict.IsMatch);
    }

    [Fact]
    public void A_key_that_occurs_twice_is_an_error()
    {
        Table twice = Samples.Losses().Rows([0, 0]);

        var received = Assert.Throws<SnapshotException>(() => SnapshotComparison.Compare(Samples.Losses(), twice));
        var verified = Assert.Throws<SnapshotException>(() => SnapshotComparison.Compare(twice, Samples.Losses()));

        Assert.Contains("received table", received.Message, StringComparison.Ordinal);
        Assert.Contains("verified snapshot", verified.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reviewer_reads_figure_key_values_and_tolerances()
    {
        SnapshotVerdict verdict = SnapshotComparison.Compare(
            Samples.Losses(), Samples.Losses(last: 0.25001, Tolerance.Within(0.1)).Rows([1, 2, 3, 4, 5])) with
        {
            Header = Samples.Header(),
            ReceivedPath = "snapshots/x.received.csv",
        };

        Assert.Equal(
            """
            MixedDynamics.Figure1, table losses (smoke): CHANGED: 1 of 10 values beyond tolerance, worst 39.841 tolerances, 1 row gone, 0 new, 1 change of columns or tolerances
              TOLERANCE WIDENED: column 'loss': absolute 1E-09, relative 1E-06 → absolute 0.1, relative 0
              1 row only in the verified snapshot: iteration=0, method=gd
                column  key                      verified  received  tolerances
                loss    iteration=2, method=scd  0.25      0.25001   39.841
              received: snapshots/x.received.csv

            """,
            verdict.Describe());
    }

    [Fact]
    public void A_long_story_is_cut_and_counted()
    {
        Table Numbers(int shift) => new(
            Column.Integers("i", Enumerable.Range(shift, 100)).AsKey(),
            Column.Doubles("x", Enumerable.Range(0, 100).Select(i => (double)i)));

        string report = SnapshotComparison.Compare(Numbers(0), Numbers(20)).Describe(worst: 2);

        Assert.Equal(
            """
            snapshot: CHANGED: 80 of 80 values beyond tolerance, worst ∞ tolerances, 20 rows gone, 20 new
              20 rows only in the verified snapshot: i=0; i=1; and 18 more
              20 rows only in the received table: i=100; i=101; and 18 more
                column  key   verified  received  tolerances
                x       i=20  20        0         ∞
                x       i=21  21        1         ∞
                and 78 more

            """,
            report);
    }
}
