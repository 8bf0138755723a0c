using System.Globalization;
using System.Reflection;
using Figures.Pipeline.Fingerprints;

namespace Figures.Pipeline.Tests.Fingerprints;

/// <summary>What a step's class contributes beside its root method.</summary>
public sealed class RootTests
{
    private const string Plumbing = """
        public abstract class Task<TSetting>
        {
            protected abstract TSetting Parameters(int profile);
            protected abstract double Run(TSetting setting);
            protected virtual double Weight() => 1;
            [Figures.Pipeline.Fingerprints.PartOfKey]
            protected static double Assemble(double x) => THIN;
            public double Execute() => Assemble(Run(Parameters(0))) + Weight();
        }
        """;

    private const string Source = """
        public sealed record Setting(int Size)
        {
            public double Step { get; } = 1.0 / Size;
        }

        public abstract class Middle : Task<Setting>
        {
            protected override double Run(Setting setting) => Kernel(setting.Step);
            protected abstract double Kernel(double x);
        }

        public sealed class First : Middle
        {
            private readonly double scale = 2;
            protected override Setting Parameters(int profile) => new(profile + 5);
            protected override double Kernel(double x) => scale * x;
            protected override double Weight() => 3;
            [Figures.Pipeline.Fingerprints.PartOfKey]
            public double Hook() => Helper();
            private static double Helper() => 4;
            public double Draw() => 6;
        }

        public sealed class Second : Middle
        {
            protected override Setting Parameters(int profile) => new(profile + 7);
            protected override double Kernel(double x) => 5 * x;
        }
        """;

    private static CodeFingerprint Of(string type, string old = "", string edit = "", string thin = "x")
    {
        using var bench = new Workbench();
        string plumbing = bench.Compile("Plumbing", Plumbing.Replace("THIN", thin, StringComparison.Ordinal));
        bench.Compile("Sample", old.Length > 0 ? Source.Replace(old, edit, StringComparison.Ordinal) : Source, references: plumbing);
        return bench.Of("Sample", type, "Run");
    }

    [Theory]
    [InlineData("profile + 5", "profile + 6", "another choice of parameters")]
    [InlineData("=> 3;", "=> 33;", "an override the plumbing calls")]
    [InlineData("Draw() => 6", "Draw() => 7", "another method of the class")]
    [InlineData("5 * x", "6 * x", "the override of another step")]
    public void What_the_step_does_not_run_does_not_count(string old, string edit, string what) =>
        Assert.True(Of("First") == Of("First", old, edit), what);

    [Theory]
    [InlineData("Kernel(setting.Step)", "Kernel(2 * setting.Step)", "Middle.Run(Setting)")]
    [InlineData("scale * x", "scale + x", "First.Kernel(double)")]
    [InlineData("scale = 2", "scale = 3", "First.new()")]
    [InlineData("1.0 / Size", "2.0 / Size", "Setting.new(int)")]
    [InlineData("=> 4;", "=> 44;", "First.Helper()")]
    public void What_the_step_runs_counts(string old, string edit, string member) =>
        Assert.Equal([new CodeChange(member, CodeChangeKind.Edited)], Of("First", old, edit).ChangesSince(Of("First").Members));

    [Fact]
    public void A_marked_function_of_a_base_class_in_the_plumbing_counts() => Assert.Equal(
        [new CodeChange("Task<>.Assemble(double)", CodeChangeKind.Edited)],
        Of("First", thin: "x * 2").ChangesSince(Of("First").Members));

    [Fact]
    public void Steps_that_inherit_one_root_differ_by_their_overrides() => Assert.NotEqual(Of("First"), Of("Second"));

    [Fact]
    public void Several_roots_make_one_closure_whatever_their_order()
    {
        using var bench = new Workbench();
        bench.Compile("Sample", "class Step { public static int A() => B(); public static int B() => 2; public static int C() => 3; }");
        MethodInfo a = bench.Method("Sample", "Step", "A");
        MethodInfo b = bench.Method("Sample", "Step", "B");
        MethodInfo c = bench.Method("Sample", "Step", "C");
        using CodeFingerprinter fingerprinter = Workbench.Fingerprinter();

        Assert.Equal(fingerprinter.Of(a, c), fingerprinter.Of(c, b, a));
        Assert.NotEqual(fingerprinter.Of(a), fingerprinter.Of(a, c));
        Assert.Equal(CodeFingerprint.Empty, fingerprinter.Of());
    }

    [Fact]
    public void Module_initialisers_count()
    {
        static CodeFingerprint WithSeed(int seed)
        {
            using var bench = new Workbench();
            bench.Compile("Sample", $$"""
                public static class Step
                {
                    private static int seed;
                    public static int Run() => seed;
                    [System.Runtime.CompilerServices.ModuleInitializer]
                    internal static void Prepare() => seed = {{seed}};
                }
                """);
            return bench.Of("Sample", "Step", "Run");
        }

        Assert.Equal(["Step.Prepare()"], WithSeed(1).ChangesSince(WithSeed(2).Members).Select(change => change.Name));
    }

    [Theory]
    [InlineData("struct Cell { public int Value; public Cell() => Value = BODY; }", "Cell.new()", "a structure that generic code creates")]
    [InlineData("struct Cell { public int Value => 1; static Cell() => Step.Seed = BODY; }", "Cell.static()",
        "a static constructor of a structure")]
    [InlineData("class Cell { public int Value; ~Cell() => Step.Seed = BODY; }", "Cell.Finalize()", "a finaliser")]
    [InlineData(
        "class Cell : Base<Other> { public int Value; } class Base<T> where T : new() { T one = new(); } class Other { int Two = BODY; }",
        "Other.new()",
        "the type argument of a base class")]
    public void What_runs_unseen_counts(string type, string member, string what)
    {
        CodeFingerprint Of(string body)
        {
            using var bench = new Workbench();
            bench.Compile("Sample", $$"""
                static class Step
                {
                    public static int Seed;
                    public static int Run() => Make<Cell>().Value;
                    private static T Make<T>() where T : new() => new();
                }
                {{type.Replace("BODY", body, StringComparison.Ordinal)}}
                """);
            return bench.Of("Sample", "Step", "Run");
        }

        Assert.True(Of("2").ChangesSince(Of("1").Members).Contains(new CodeChange(member, CodeChangeKind.Edited)), what);
    }

    [Fact]
    public void Of_an_interface_implemented_for_two_type_arguments_both_bodies_count()
    {
        static CodeFingerprint Of(int first, int second)
        {
            using var bench = new Workbench();
            bench.Compile("Sample", $$"""
                static class Step
                {
                    public static int Run() => Ask<int>(new Both()) + Ask<string>(new Both());
                    private static int Ask<T>(IAnswer<T> answer) => answer.Of(default!);
                }
                interface IAnswer<T> { int Of(T question); }
                class Both : IAnswer<int>, IAnswer<string>
                {
                    public int Of(int question) => {{first}};
                    int IAnswer<string>.Of(string question) => {{second}};
                }
                """);
            return bench.Of("Sample", "Step", "Run");
        }

        Assert.NotEqual(Of(1, 1), Of(1, 2));
        Assert.NotEqual(Of(1, 1), Of(2, 1));
    }

    [Fact]
    public void Of_a_hidden_virtual_method_the_body_behind_each_slot_counts()
    {
        static CodeFingerprint Of(int hidden, int hiding)
        {
            using var bench = new Workbench();
            bench.Compile("Sample", $$"""
                static class Step { public static int Run() => ((A)new C()).Value(); }
                class A { public virtual int Value() => 0; }
                class B : A { public override int Value() => {{hidden}}; }
                class C : B { public new virtual int Value() => {{hiding}}; }
                """);
            return bench.Of("Sample", "Step", "Run");
        }

        Assert.NotEqual(Of(1, 1), Of(2, 1));
        Assert.Equal(Of(1, 1), Of(1, 2));
    }

    [Fact]
    public void A_class_marked_as_part_of_the_key_counts_as_a_whole_once_it_is_touched()
    {
        static CodeFingerprint WithBody(string mark, int value)
        {
            using var bench = new Workbench();
            bench.Compile("Sample", $$"""
                public static class Step { public static object Run() => typeof(Reflected); }
                {{mark}} public static class Reflected { public static int Value() => {{value}}; }
                """);
            return bench.Of("Sample", "Step", "Run");
        }

        Assert.Equal(WithBody("", 1), WithBody("", 2));
        Assert.NotEqual(WithBody("[Figures.Pipeline.Fingerprints.PartOfKey]", 1), WithBody("[Figures.Pipeline.Fingerprints.PartOfKey]", 2));
    }

    [Fact]
    public void Paths_and_cultures_do_not_show()
    {
        CodeFingerprint here = Of("First");
        CultureInfo culture = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "minus";
        odd.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            CultureInfo.CurrentCulture = odd;
            CodeFingerprint there = Of("First");
            Assert.Equal(here, there);
            Assert.Equal(here.Members, there.Members);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void The_path_of_a_source_file_does_not_show_in_its_file_local_types()
    {
        static CodeFingerprint At(string folder)
        {
            using var bench = new Workbench();
            SampleCompiler.Compile(bench.Folder, "Sample", [KeyValuePair.Create($"{folder}/Step.cs", """
                public static class Step { public static int Run() => new Hidden().Value; }
                file sealed class Hidden { public int Value => 3; }
                """)]);
            return bench.Of("Sample", "Step", "Run");
        }

        Assert.Equal(At("/home/one"), At("/home/two"));
    }

    [Fact]
    public void The_stamp_of_assemblies_follows_their_content_only()
    {
        static string Stamp(int value)
        {
            using var bench = new Workbench();
            bench.Compile("Sample", $"public static class Step {{ public static int Run() => {value}; }}");
            return CodeFingerprinter.ClosureStamp([bench.Load("Sample")]);
        }

        Assert.Equal(Stamp(1), Stamp(1));
        Assert.NotEqual(Stamp(1), Stamp(2));
        Assert.Matches("^[0-9a-f]{64}$", Stamp(1));
    }

    [Fact]
    public void Hashes_have_the_promised_shape()
    {
        CodeFingerprint print = Of("First");

        Assert.Matches("^[0-9a-f]{64}$", print.Hash);
        Assert.All(print.Members, member => Assert.Matches("^[0-9a-f]{16}$", member.Hash));
        Assert.Equal(print.Members.OrderBy(member => member.Name, StringComparer.Ordinal), print.Members);
    }
}
