using Figures.Pipeline.Fingerprints;
using Microsoft.CodeAnalysis;

namespace Figures.Pipeline.Tests.Fingerprints;

/// <summary>Where calls leave the assembly: other projects, packages, plumbing, the framework.</summary>
public sealed class BoundaryTests
{
    private const string Step = "public static class Step { public static double Run() => Library.Twice(2); }";

    private static string Library(string body, string mark = "") =>
        $"public static class Library {{ {mark} public static double Twice(double x) => {body}; }}";

    private static CodeFingerprint AcrossAssemblies(string other, string library)
    {
        using var bench = new Workbench();
        string reference = bench.Compile(other, library);
        bench.Compile("Sample", Step, references: reference);
        return bench.Of("Sample", "Step", "Run");
    }

    [Fact]
    public void A_helper_in_another_project_is_followed()
    {
        CodeFingerprint before = AcrossAssemblies("Sample.Library", Library("2 * x"));
        CodeFingerprint after = AcrossAssemblies("Sample.Library", Library("x + x"));

        Assert.Equal([new CodeChange("Library.Twice(double)", CodeChangeKind.Edited)], after.ChangesSince(before.Members));
    }

    [Fact]
    public void Code_that_moves_to_another_project_is_the_same_code()
    {
        using var bench = new Workbench();
        bench.Compile("Sample", Step + Library("2 * x"));

        Assert.Equal(bench.Of("Sample", "Step", "Run"), AcrossAssemblies("Sample.Library", Library("2 * x")));
    }

    [Fact]
    public void Of_a_package_name_and_version_count_and_bodies_do_not()
    {
        static string Package(string version, string body) =>
            $"[assembly: System.Reflection.AssemblyInformationalVersion(\"{version}\")] {Library(body)}";

        CodeFingerprint original = AcrossAssemblies("Package", Package("1.2.3", "2 * x"));

        Assert.Equal(original, AcrossAssemblies("Package", Package("1.2.3", "x + x")));
        Assert.Contains("package Package 1.2.3", original.Members.Select(member => member.Name));
        Assert.Equal(
            [
                new CodeChange("package Package 1.2.3", CodeChangeKind.Removed),
                new CodeChange("package Package 1.2.4", CodeChangeKind.Added),
            ],
            AcrossAssemblies("Package", Package("1.2.4", "2 * x")).ChangesSince(original.Members));
    }

    [Fact]
    public void A_package_no_reached_member_uses_does_not_count()
    {
        using var bench = new Workbench();
        string package = bench.Compile("Package", Library("2 * x"));
        bench.Compile(
            "Sample",
            "public static class Step { public static double Run() => 1; public static double Other() => Library.Twice(2); }",
            references: package);

        Assert.Equal(["Step.Run()"], bench.Of("Sample", "Step", "Run").Members.Select(member => member.Name));
    }

    [Fact]
    public void The_body_of_plumbing_does_not_count()
    {
        CodeFingerprint before = AcrossAssemblies("Plumbing", Library("2 * x"));
        CodeFingerprint after = AcrossAssemblies("Plumbing", Library("x + x"));

        Assert.Equal(["Step.Run()"], before.Members.Select(member => member.Name));
        Assert.Equal(before, after);
    }

    [Fact]
    public void Plumbing_marked_as_part_of_the_key_is_followed()
    {
        const string mark = "[Figures.Pipeline.Fingerprints.PartOfKey]";

        CodeFingerprint before = AcrossAssemblies("Plumbing", Library("2 * x", mark));
        CodeFingerprint after = AcrossAssemblies("Plumbing", Library("x + x", mark));

        Assert.Equal([new CodeChange("Library.Twice(double)", CodeChangeKind.Edited)], after.ChangesSince(before.Members));
    }

    [Fact]
    public void A_root_in_the_plumbing_brings_the_methods_of_its_class_along()
    {
        static CodeFingerprint Of(string body, string elsewhere)
        {
            using var bench = new Workbench();
            bench.Compile("Plumbing", $$"""
                public static class Parser
                {
                    public static int Parse() => Digits() + Other.Value();
                    private static int Digits() => {{body}};
                }
                public static class Other { public static int Value() => {{elsewhere}}; }
                """);
            return bench.Of("Plumbing", "Parser", "Parse");
        }

        Assert.Equal([new CodeChange("Parser.Digits()", CodeChangeKind.Edited)], Of("2", "1").ChangesSince(Of("1", "1").Members));
        Assert.Equal(Of("1", "1"), Of("1", "2"));
    }

    [Fact]
    public void The_type_arguments_of_plumbing_are_only_names()
    {
        const string plumbing = "public static class Inputs { public static double Table<T>() => 1; }";
        static string Source(string other) => $$"""
            public static class Step { public static double Run() => Inputs.Table<Other>(); }
            public sealed class Other { public double Value { get; } = {{other}}; }
            """;

        using var bench = new Workbench();
        string reference = bench.Compile("Plumbing", plumbing);
        bench.Compile("Sample", Source("1"), references: reference);
        CodeFingerprint before = bench.Of("Sample", "Step", "Run");
        using var edited = new Workbench();
        edited.Compile("Sample", Source("2"), references: edited.Compile("Plumbing", plumbing));

        Assert.Equal(before, edited.Of("Sample", "Step", "Run"));
    }

    [Fact]
    public void An_object_the_plumbing_hands_over_may_be_of_any_class_of_the_solution()
    {
        static CodeFingerprint Of(string length)
        {
            using var bench = new Workbench();
            string library = bench.Compile("Sample.Library", $$"""
                public interface ISized { int Length(); }
                public abstract class Column : ISized { public abstract int Length(); }
                public class Doubles : Column { public override int Length() => {{length}}; }
                """);
            string plumbing = bench.Compile(
                "Plumbing", "public static class Inputs { public static ISized Column() => new Doubles(); }", references: library);
            bench.Compile(
                "Sample", "static class Step { public static int Run() => Inputs.Column().Length(); }", references: [library, plumbing]);
            return bench.Of("Sample", "Step", "Run");
        }

        Assert.Equal([new CodeChange("Doubles.Length()", CodeChangeKind.Edited)], Of("2").ChangesSince(Of("1").Members));
    }

    [Fact]
    public void The_framework_is_not_listed() =>
        Assert.All(SampleVariant.Original(OptimizationLevel.Release).Values.SelectMany(step => step.Members), member =>
            Assert.DoesNotContain("System", member.Name.Split('.')[0], StringComparison.Ordinal));

    [Fact]
    public void A_missing_project_is_an_error_that_names_it()
    {
        using var bench = new Workbench();
        string library = bench.Compile("Sample.Library", Library("2 * x"));
        bench.Compile("Sample", Step, references: library);
        File.Delete(library);

        var error = Assert.Throws<CodeFingerprintException>(() => bench.Of("Sample", "Step", "Run"));

        Assert.Contains("Sample.Library", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_rebuilt_since_it_was_loaded_is_an_error()
    {
        using var bench = new Workbench();
        string path = bench.Compile("Sample", "public static class Step { public static double Run() => 1; }");
        var root = bench.Method("Sample", "Step", "Run");
        File.Delete(path);
        bench.Compile("Sample", "public static class Step { public static double Run() => 2; }");
        using CodeFingerprinter fingerprinter = Workbench.Fingerprinter();

        Assert.Throws<CodeFingerprintException>(() => fingerprinter.Of(root));
    }
}
