using Figures.Pipeline.Fingerprints;

namespace Figures.Pipeline.Tests.Fingerprints;

/// <summary>Attributes that declare columns: reflection alone reads them, where a row type is a generic argument.</summary>
public sealed class DeclarationTests
{
    private const string Plumbing = """
        public abstract class Work { public abstract int Run(Inputs inputs); }
        public sealed class Inputs { public IReadOnlyList<TRow> Rows<TTask, TRow>() => []; public IReadOnlyList<TRow> Rows<TRow>() => []; }
        """;

    private const string Source = """
        public enum Reason { Good, Bad }
        public sealed class ColumnAttribute(string name = "") : Attribute
        {
            public string Name => name;
            public string Unit { get; set; } = "";
            public bool IsKey { get; set; }
            public double Relative { get; set; }
            public string Reason { get; set; } = "";
        }
        public sealed class NoteAttribute(string text) : Attribute { public string Text => text; }
        public sealed record Row(
            double Loss,
            [property: Column, Note("remark")] Reason Why,
            int Plain)
        {
            [Column("loss", Unit = "s", Relative = 1e-9, Reason = "old")]
            public double Loss { get; } = Loss + 1;
            [Note("aside")] public double Twice() => 2 * Loss;
        }
        public sealed record Other([property: Column("other", Unit = "m")] double X);
        public static class Table
        {
            public static int Of<T>(IEnumerable<T> rows) => 0;
            public static IReadOnlyList<T> Rows<T>() => [];
            public static int Behind<T>(IEnumerable<T> rows) => Of(rows);
        }
        public static class Steps
        {
            public static int Written() => Table.Of<Row>([]);
            public static int Read() => Table.Rows<Row>().Count;
            public static int Handed() => Table.Behind<Row>([]);
            public static int Given(Inputs inputs) => inputs.Rows<Row>().Count;
            public static int Named(Inputs inputs) => inputs.Rows<Work, Row>().Count;
            public static int Apart() => Table.Of<Other>([]);
        }
        """;

    private static readonly string[] AllSteps = ["Apart", "Given", "Handed", "Named", "Read", "Written"];

    private static readonly Lazy<Dictionary<string, CodeFingerprint>> Original = new(() => Fingerprints(Source));

    public static TheoryData<string, string, string> Semantic => new()
    {
        { "the name of a column", "\"loss\"", "\"error\"" },
        { "a unit", "Unit = \"s\"", "Unit = \"h\"" },
        { "a key flag", "Unit = \"s\"", "Unit = \"s\", IsKey = true" },
        { "a tolerance", "1e-9", "1e-8" },
        { "the name of a property", "int Plain", "int Simple" },
        { "the type of a property", "int Plain", "long Plain" },
        {
            "the order of properties",
            "double Loss,\n    [property: Column, Note(\"remark\")] Reason Why,\n    int Plain)",
            "double Loss,\n    int Plain,\n    [property: Column, Note(\"remark\")] Reason Why)"
        },
        { "a member of an enumeration", "Good, Bad", "Good, Worse" },
        { "what a property gives", "= Loss + 1", "= Loss + 2" },
    };

    public static TheoryData<string, string, string> Cosmetic => new()
    {
        { "a reason", "\"old\"", "\"new\"" },
        { "another attribute", "\"remark\"", "\"hint\"" },
        { "an attribute of no column", "\"aside\"", "\"beside\"" },
        { "the order of named arguments", "Unit = \"s\", Relative = 1e-9", "Relative = 1e-9, Unit = \"s\"" },
        { "a method nobody calls", "2 * Loss;", "4 * Loss;" },
    };

    [Theory]
    [MemberData(nameof(Semantic))]
    public void An_edit_of_a_row_type_changes_the_steps_that_name_it(string what, string old, string now) =>
        Assert.True(Changed(old, now).SequenceEqual(AllSteps.Except(["Apart"])), what);

    [Theory]
    [MemberData(nameof(Cosmetic))]
    public void An_edit_that_no_table_shows_changes_nothing(string what, string old, string now) =>
        Assert.True(!Changed(old, now).Any(), what);

    [Fact]
    public void An_edit_of_another_row_type_changes_its_own_steps() => Assert.Equal(["Apart"], Changed("Unit = \"m\"", "Unit = \"km\""));

    [Fact]
    public void The_row_type_is_named_as_what_changed() => Assert.Contains(
        new CodeChange("Row (columns)", CodeChangeKind.Edited),
        Fingerprints(Source.Replace("1e-9", "1e-8", StringComparison.Ordinal))["Given"].ChangesSince(Original.Value["Given"].Members));

    private static IEnumerable<string> Changed(string old, string now)
    {
        Assert.Contains(old, Source.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var edited = Fingerprints(Source.ReplaceLineEndings("\n").Replace(old, now, StringComparison.Ordinal));
        return AllSteps.Where(step => edited[step] != Original.Value[step]);
    }

    private static Dictionary<string, CodeFingerprint> Fingerprints(string source)
    {
        using var bench = new Workbench();
        string plumbing = bench.Compile("Plumbing", Plumbing);
        bench.Compile("Sample", source, references: plumbing);
        using var fingerprinter = new CodeFingerprinter(new FingerprintScope(
            name => name is "Sample" or "Plumbing", name => name == "Plumbing")
        {
            ReadingType = "Inputs",
            DeclaringAttributes = ["ColumnAttribute"],
        });
        return AllSteps.ToDictionary(step => step, step => fingerprinter.Of(bench.Method("Sample", "Steps", step)));
    }
}
