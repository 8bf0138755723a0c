using Figures.Tables;

namespace Figures.Snapshots.Tests;

public sealed class SnapshotDiffTests
{
    private static readonly PictureFolders Pictures = new("base pictures", "artifacts/figures");

    [Fact]
    public void Every_state_of_a_figure_is_told()
    {
        SnapshotDiffReport report = Compare(
            [
                Source("A.Same", Samples.Losses()), Source("A.Moved", Samples.Losses(tolerance: Tolerance.Within(1))),
                Source("A.Changed", Samples.Losses()), Source("A.Gone", Samples.Losses()), Broken("A.Broken"),
            ],
            [
                Source("A.Same", Samples.Losses()), Source("A.Moved", Samples.Losses(last: 0.5, Tolerance.Within(1))),
                Source("A.Changed", Samples.Losses(last: 0.5)), Source("A.Fresh", Samples.Losses()), Source("A.Broken", Samples.Losses()),
            ]);

        Assert.Equal(
            [
                ("A.Broken", DiffState.Unreadable), ("A.Changed", DiffState.Changed), ("A.Fresh", DiffState.New), ("A.Gone", DiffState.Removed),
                ("A.Moved", DiffState.WithinTolerance), ("A.Same", DiffState.Unchanged),
            ],
            report.Figures.Select(figure => (figure.Figure, figure.State)));
        Assert.Equal(0.25, report.Figures[4].WorstExcess);
        Assert.False(report.IsUnchanged);
    }

    [Fact]
    public void A_figure_changed_when_one_of_its_tables_is_new()
    {
        SnapshotDiffReport report = Compare(
            [Source("A.F", Samples.Losses())], [Source("A.F", Samples.Losses()), Source("A.F", Samples.Losses(), "spectrum")]);

        Assert.Equal(DiffState.Changed, Assert.Single(report.Figures).State);
    }

    [Fact]
    public void A_reviewer_reads_this()
    {
        SnapshotDiffReport report = Compare(
            [Source("A.Changed", Samples.Losses()), Source("A.Same", Samples.Losses()), Source("A.Gone", Samples.Losses())],
            [
                Source("A.Changed", Samples.Losses(last: 0.25001, Tolerance.Within(0.1)).Rows([1, 2, 3, 4, 5])),
                Source("A.Same", Samples.Losses()),
                Source("A.Fresh", Samples.Losses()),
            ]);

        Assert.Equal(
            """
            # Snapshots: 1111111 → 2222222

            4 figures: 1 changed, 1 new, 1 removed, 1 unchanged.

            > [!WARNING]
            > **1 tolerance widened.** Each needs a measured reason in its commit.
            > - A.Changed, table losses (smoke), column loss: absolute 1E-09, relative 1E-06 → **absolute 0.1, relative 0**

            | figure | state | largest difference | beyond tolerance | pictures |
            | --- | --- | --- | --- | --- |
            | A.Changed | **changed** | 39.841 tolerances | 1 of 10 values | smoke: [before](<base pictures/smoke/A/Changed.png>) · [after](artifacts/figures/smoke/A/Changed.png) |
            | A.Fresh | **new** | – | – | smoke: [after](artifacts/figures/smoke/A/Fresh.png) |
            | A.Gone | **removed** | – | – | smoke: [before](<base pictures/smoke/A/Gone.png>) |

            Unchanged: A.Same.

            ## A.Changed

            **losses (smoke)**: CHANGED: 1 of 10 values beyond tolerance, worst 39.841 tolerances, 1 row gone, 0 new, 1 change of columns or tolerances

            - TOLERANCE WIDENED: column 'loss': absolute 1E-09, relative 1E-06 → absolute 0.1, relative 0
            - 1 row gone: iteration=0, method=gd

            | column | key | before | after | tolerances |
            | --- | --- | --- | --- | --- |
            | loss | iteration=2, method=scd | 0.25 | 0.25001 | 39.841 |

            """,
            report.ToMarkdown(Pictures));
    }

    [Fact]
    public void Nothing_changed_is_said_in_few_words()
    {
        SnapshotDiffReport report = Compare([Source("A.Same", Samples.Losses())], [Source("A.Same", Samples.Losses())]);

        Assert.True(report.IsUnchanged);
        Assert.Equal(
            "# Snapshots: 1111111 → 2222222\n\n1 figure: 0 changed, 0 new, 0 removed, 1 unchanged.\n\nUnchanged: A.Same.\n",
            report.ToMarkdown());
        Assert.Contains("Neither commit has snapshots.", Compare([], []).ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_from_tables_cannot_break_the_report()
    {
        Table Text(string text) => new(Column.Strings("k|ey", ["<b>|*x*\n" + new string('y', 500)]).AsKey(), Column.Strings("s", [text]));

        string markdown = Compare([Source("A.F", Text("a|b"))], [Source("A.F", Text("[x](y)"))]).ToMarkdown();

        Assert.Contains(@"| k\|ey=""\<b\>\|\*x\*\\n", markdown, StringComparison.Ordinal);
        Assert.Contains(@"| a\|b | \[x\](y) | ∞ |", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('y', 100), markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_snapshot_is_reported_with_file_and_line()
    {
        string markdown = Compare([Source("A.F", Samples.Losses())], [Broken("A.F")]).ToMarkdown();

        Assert.Contains("**unreadable**", markdown, StringComparison.Ordinal);
        Assert.Contains("- snapshots/A/F.losses.smoke.verified.csv(1): ", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_files_are_passed_over()
    {
        string[] paths = ["snapshots/README.md", "a.verified.csv", "snapshots/A/F.too.many.parts.verified.csv"];
        SnapshotSource[] strays = [.. paths.Select(path => new SnapshotSource(path, "x"))];

        Assert.Empty(Compare(strays, strays).Figures);
    }

    [Theory]
    [InlineData(400, 1, 65_000)]
    [InlineData(2_000, 1, 65_000)]
    [InlineData(3, 3_000, 65_000)]
    [InlineData(60, 40, 5_000)]
    [InlineData(60, 40, 2_000)]
    public void The_report_is_never_longer_than_it_may_be_and_says_what_is_left_out(int figures, int rows, int limit)
    {
        Table Big(int shift, double tolerance) => new(
            Column.Integers("row", Enumerable.Range(0, rows)).AsKey(),
            Column.Doubles("a long name for a column of numbers", Enumerable.Range(0, rows).Select(row => (double)row + shift))
                .WithTolerance(Tolerance.Within(tolerance)));
        IEnumerable<SnapshotSource> Sources(int shift, double tolerance) =>
            Enumerable.Range(0, figures).Select(i => Source($"APaperWithALongName.AFigureWithALongName{i}", Big(shift, tolerance)));

        string markdown = Compare(Sources(0, 0.1), Sources(1, 0.2)).ToMarkdown(Pictures, limit);

        Assert.InRange(markdown.Length, 500, limit);
        Assert.Contains($"**{figures} tolerances widened.**", markdown, StringComparison.Ordinal);
        Assert.Equal(figures > 3, markdown.Contains("**Left out** to stay within", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        IEnumerable<SnapshotSource> Sources(double last) =>
            Enumerable.Range(100, 100).Select(i => Source($"Paper.Figure{i}", Samples.Losses(last)));

        string markdown = Compare(Sources(0.25), Sources(0.5)).ToMarkdown(maxCharacters: 12_000);

        int listed = markdown.Split('\n').Count(line => line.StartsWith("| Paper.", StringComparison.Ordinal));
        int detailed = markdown.Split('\n').Count(line => line.StartsWith("## ", StringComparison.Ordinal));
        Assert.Equal(100, listed);
        Assert.InRange(detailed, 1, 99);
        Assert.Contains($"the details of {100 - detailed} figures (Paper.Figure{100 + detailed}, ", markdown, StringComparison.Ordinal);
    }

    private static SnapshotDiffReport Compare(IEnumerable<SnapshotSource> before, IEnumerable<SnapshotSource> after) =>
        SnapshotDiff.Compare("1111111", before, "2222222", after);

    private static SnapshotSource Source(string figure, Table table, string name = "losses")
    {
        var header = new SnapshotHeader(figure, name, "smoke", "digest");
        return new SnapshotSource($"snapshots/{header.RelativeStem}.verified.csv", SnapshotText.Write(table, header));
    }

    private static SnapshotSource Broken(string figure) => Source(figure, Samples.Losses()) with { Text = "<<<<<<< HEAD\n" };
}
