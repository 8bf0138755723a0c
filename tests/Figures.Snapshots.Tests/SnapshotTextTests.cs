using Figures.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Figures.Snapshots.Tests;

public sealed class SnapshotTextTests
{
    [Fact]
    public void A_snapshot_reads_like_this() => Assert.Equal(
        """
        # figures snapshot 1
        # figure: MixedDynamics.Figure1
        # table: losses
        # profile: smoke
        # digest: 5c868b419f00
        # columns: name,type,unit,role,absolute tolerance,relative tolerance,description
        # column: method,String,"",key,0,0,""
        # column: iteration,Int64,1,key,0,0,after j+1 updates
        # column: loss,Double,1,value,1E-09,1E-06,"mean squared error, train"
        # column: stopped,Boolean,"",value,0,0,""
        # rows: 6
        method,iteration,loss,stopped
        gd,0,1,false
        gd,1,0.5,false
        gd,2,0.25,true
        scd,0,1,false
        scd,1,0.5,false
        scd,2,0.3333333333333333,true

        """,
        SnapshotText.Write(Samples.Losses(1 / 3.0), Samples.Header()));

    [Fact]
    public void Every_awkward_value_comes_back_on_one_line_each()
    {
        Table table = Samples.Awkward();

        string text = SnapshotText.Write(table, Samples.Header());
        (Table read, SnapshotHeader header) = SnapshotText.Parse(text, "a.csv");

        Assert.Equal(table.ContentId, read.ContentId);
        Assert.Equal(Samples.Header(), header);
        Assert.Equal(text, SnapshotText.Write(read, header));
        Assert.Equal(11 + 1 + table.RowCount, text.Count(c => c == '\n'));
    }

    [Fact]
    public void An_empty_table_comes_back()
    {
        Table empty = Samples.Losses().Where(_ => false);

        Assert.Equal(0, SnapshotText.Parse(SnapshotText.Write(empty, Samples.Header()), "a.csv").Table.RowCount);
    }

    [Fact]
    public void Line_ends_converted_by_a_checkout_do_no_harm()
    {
        string text = SnapshotText.Write(Samples.Awkward(), Samples.Header()).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(Samples.Awkward().ContentId, SnapshotText.Parse(text, "a.csv").Table.ContentId);
    }

    [Fact]
    public void Any_text_and_any_number_come_back() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(ArbMap.Default.ArbFor<(double, NonNull<string>)[]>(), rows =>
        {
            var table = new Table(
                Column.Integers("row", Enumerable.Range(0, rows.Length)).AsKey(),
                Column.Doubles("x", rows.Select(row => row.Item1)),
                Column.Strings("s", rows.Select(row => string.Concat(row.Item2.Get.EnumerateRunes()))));
            return SnapshotText.Parse(SnapshotText.Write(table, Samples.Header()), "a.csv").Table.ContentId == table.ContentId;
        }));

    [Fact]
    public void Too_many_rows_are_to_be_thinned()
    {
        var long_ = new Table(Column.Integers("n", Enumerable.Range(0, 5_001)).AsKey());

        var exception = Assert.Throws<SnapshotException>(() => SnapshotText.Write(long_, Samples.Header()));

        Assert.Equal(
            "MixedDynamics.Figure1, table losses (smoke): 5001 rows, and a snapshot holds at most 5000. "
            + "Thin it in Tabulate to the abscissae that the figure needs; the picture and the snapshot stay the same thing.",
            exception.Message);
        Assert.NotEmpty(SnapshotText.Write(long_.Where(row => row > 0), Samples.Header()));
    }

    [Fact]
    public void Too_many_bytes_are_to_be_thinned()
    {
        var wide = new Table(
            Enumerable.Range(0, 7).Select(i => Column.Doubles($"x{i}", Enumerable.Range(1, 5_000).Select(row => 1.0 / (row + i)))));

        var exception = Assert.Throws<SnapshotException>(() => SnapshotText.Write(wide, Samples.Header()));

        Assert.Contains("at most 524288", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_occurs_twice_is_an_error()
    {
        var exception = Assert.Throws<SnapshotException>(() => SnapshotText.Write(Samples.Losses().Rows([0, 1, 4, 0]), Samples.Header()));

        Assert.Contains("rows 0 and 3 have the same key (iteration=0, method=gd)", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Figure1")]
    [InlineData("A.B.C")]
    [InlineData("A/..")]
    [InlineData("A.")]
    public void A_figure_is_named_by_paper_and_figure(string figure) =>
        Assert.Throws<SnapshotException>(() => Samples.Header() with { Figure = figure });

    [Theory]
    [InlineData("../losses")]
    [InlineData("a b")]
    [InlineData("")]
    public void Names_become_parts_of_file_names(string name)
    {
        Assert.Throws<SnapshotException>(() => Samples.Header(name));
        Assert.Throws<SnapshotException>(() => Samples.Header() with { Profile = name });
    }

    [Theory]
    [InlineData("# figures snapshot 1", "# figures snapshot 2", 1, "the first line of a snapshot is '# figures snapshot 1'")]
    [InlineData("# table: losses", "# tables: losses", 3, "a line '# table: …' is expected")]
    [InlineData("# figure: MixedDynamics.Figure1", "# figure: Figure1", 5, "no qualified figure")]
    [InlineData("method,String", "method,Text", 7, "'Text' is no column type (Boolean, Int64, Double, String)")]
    [InlineData("iteration,Int64,1,key", "iteration,Int64,1,lock", 8, "'lock' is neither key nor value")]
    [InlineData("1E-09,1E-06", "-1,1E-06", 9, "must be finite and not negative")]
    [InlineData("stopped,Boolean,\"\",value,0,0,\"\"", "stopped,Boolean", 10, "described by 7 fields, not 2")]
    [InlineData("# rows: 6", "# rows: 7", 19, "cut short")]
    [InlineData("# rows: 6", "# rows: 5", 18, "more lines than the 5 rows")]
    [InlineData("# rows: 6", "# rows: many", 11, "'many' is not an integer")]
    [InlineData("# rows: 6", "# rows: 5001", 11, "at most 5000")]
    [InlineData("method,iteration,loss,stopped", "method,iteration,stopped,loss", 12, "does not list the columns")]
    [InlineData("gd,1,0.5,false", "gd,1,0.5", 14, "3 values stand where 4 columns are described")]
    [InlineData("gd,1,0.5,false", "gd,1,\"0.5,false", 14, "A quote is not closed")]
    [InlineData("gd,1,0.5,false", "g\"d,1,0.5,false", 14, "A quote stands inside a field")]
    [InlineData("gd,1,0.5,false", "\"g\"d,1,0.5,false", 14, "'d' follows a closing quote")]
    [InlineData("gd,1,0.5,false", "\"g\\x\",1,0.5,false", 14, "A backslash is followed by none of")]
    [InlineData("gd,2,0.25,true", "gd,2,0..25,true", 15, "column 'loss': '0..25' is not a number")]
    [InlineData("gd,2,0.25,true", "gd,2,0.25,yes", 15, "column 'stopped': 'yes' is neither true nor false")]
    [InlineData("gd,2,0.25,true", "gd,2.5,0.25,true", 15, "column 'iteration': '2.5' is not an integer")]
    [InlineData("gd,0,1,false", "<<<<<<< HEAD\ngd,0,1,false", 13, "a merge conflict is not resolved")]
    public void An_error_names_file_and_line(string part, string replacement, int line, string message)
    {
        string text = SnapshotText.Write(Samples.Losses(), Samples.Header()).Replace(part, replacement, StringComparison.Ordinal);

        var exception = Assert.Throws<TableFormatException>(() => SnapshotText.Parse(text, "a.verified.csv"));

        Assert.StartsWith($"a.verified.csv({line}): ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_cut_short_anywhere_is_refused()
    {
        string text = SnapshotText.Write(Samples.Losses(), Samples.Header());
        for (int length = 0; length < text.Length; length++)
        {
            Assert.Throws<TableFormatException>(() => SnapshotText.Parse(text[..length], "a.csv"));
        }
    }
}
