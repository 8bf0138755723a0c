namespace Figures.Pipeline.Tests.Fingerprints;

/// <summary>Edits of the sample that leave what every step computes alone.</summary>
internal static class CosmeticEdits
{
    public static IReadOnlyList<Edit> All { get; } = [.. Layout, .. Renamings, .. Additions, .. Declarations];

    private static IEnumerable<Edit> Layout =>
    [
        new("a comment", "Arithmetic.cs", "double product = a * b;", "// the product\n        double product = a * b; /* of both */"),
        new("documentation", "Arithmetic.cs",
            "    public static double Half", "    /// <summary>Half of it.</summary>\n    public static double Half"),
        new("indentation", "Arithmetic.cs",
            "        double product = a * b;\n        return product;", "  double product\n = a\n* b;\n\n\n  return product;"),
        new("braces around one statement", "MoreSteps.cs",
            "                sum += i;\n", "            {\n                sum += i;\n            }\n"),
        new("parentheses", "Arithmetic.cs", "n * 0.25", "((n) * (0.25))"),
        new("another spelling of a number", "Arithmetic.cs", "n * 0.25", "n * 2.5e-1"),
        new("a region", "Types.cs", "public struct Vector", "#region Vectors\n#endregion\npublic struct Vector"),
        new("an explicit type instead of var", "MoreSteps.cs", "var cells =", "HashSet<Cell> cells ="),
        new("a qualified name", "Hierarchies.cs", "20 * Math.Abs", "20 * System.Math.Abs"),
        new("a line directive", "Arithmetic.cs", "public static class Limits", "#line 7 \"elsewhere.cs\"\npublic static class Limits"),
        new("named arguments", "Arithmetic.cs", "Multiply(x, x)", "Multiply(a: x, b: x)"),
        new("statements on one line", "Arithmetic.cs",
            "{\n            yield return value;\n            value *= 2;\n        }", "{ yield return value; value *= 2; }"),
    ];

    private static IEnumerable<Edit> Renamings =>
    [
        new("a renamed local", "Arithmetic.cs",
            "double product = a * b;\n        return product;", "double result = a * b;\n        return result;"),
        new("a renamed captured local", "Steps.cs",
            "double scale = 0.5;\n        double offset = count;\n        return Enumerable.Range(0, count).Select(i => scale * i)",
            "double zoom = 0.5;\n        double offset = count;\n        return Enumerable.Range(0, count).Select(i => zoom * i)"),
        new("a renamed lambda parameter", "Steps.cs", "Sum(v => v + 1)", "Sum(term => term + 1)"),
        new("a renamed local function", "Steps.cs",
            "return Twice(x) + Thrice(x);\n\n        double Twice", "return Zwie(x) + Thrice(x);\n\n        double Zwie"),
        new("a renamed local of an iterator", "Arithmetic.cs",
            "double value = 1;\n        for (int i = 0; i < count; i++)\n        {\n            yield return value;\n" +
                "            value *= 2;",
            "double power = 1;\n        for (int k = 0; k < count; k++)\n        {\n            yield return power;\n" +
                "            power *= 2;"),
        new("a renamed local of an async method", "Arithmetic.cs",
            "double sum = 0;\n        for (int i = 0; i < steps; i++)\n        {\n            await Task.Yield();\n" +
                "            sum += 0.5;\n        }\n\n        return sum;",
            "double total = 0;\n        for (int i = 0; i < steps; i++)\n        {\n            await Task.Yield();\n" +
                "            total += 0.5;\n        }\n\n        return total;"),
        new("a renamed parameter", "Arithmetic.cs", "Half(double x) => x / 2", "Half(double whole) => whole / 2"),
        new("a renamed captured parameter", "Steps.cs",
            "NestedLambda(int count)\n    {\n        Func<int, Func<int, int>> outer = a => b => a * b + count;",
            "NestedLambda(int number)\n    {\n        Func<int, Func<int, int>> outer = a => b => a * b + number;"),
        new("a renamed type parameter", "Hierarchies.cs", "Size<T>() => typeof(T)", "Size<TValue>() => typeof(TValue)"),
        new("a renamed using variable", "MoreSteps.cs",
            "using var scope = new Scope();\n        return scope.Depth;", "using var open = new Scope();\n        return open.Depth;"),
    ];

    private static IEnumerable<Edit> Additions =>
    [
        new("a method before", "Arithmetic.cs",
            "    public static double Square", "    public static double Cube(double x) => x * x * x;\n\n    public static double Square"),
        new("a method in the middle", "Steps.cs",
            "    public static double Iterator", "    private static string Unused() => \"unused\";\n\n    public static double Iterator"),
        new("an overload", "Arithmetic.cs",
            "    public static double Half", "    public static float Square(float x) => x;\n\n    public static double Half"),
        new("a type before", "Arithmetic.cs",
            "public static class Physics", "public sealed record Unrelated(int A, string B);\n\npublic static class Physics"),
        new("a type after", "Types.cs", "public static class Secrets", "public enum Colour { Red, Blue }\n\npublic static class Secrets"),
        new("a constant", "Arithmetic.cs",
            "    public const double Charge", "    public const double Spin = 0.5;\n    public const double Charge"),
        new("a string elsewhere", "Hierarchies.cs", "=> \"rectangle\"", "=> \"a rectangle of some size\""),
        new("a lambda in a method before, which shifts the others", "Steps.cs",
            "    public static double Helper(",
            "    private static int ShiftLambdas() => new[] { 1 }.Select(i => i + 1).Select(i => i * 2).First();\n\n" +
                "    public static double Helper("),
        new("a closure in a method before", "Steps.cs",
            "    public static double Helper(",
            "    private static Func<int> ShiftClosures(int n) => () => n;\n\n    public static double Helper("),
        new("a local function in a method before", "Steps.cs",
            "    public static double Helper(",
            "    private static int ShiftLocals(int n)\n    {\n        return Next(n);\n        int Next(int m) => m + n;\n" +
                "    }\n\n    public static double Helper("),
        new("an iterator before", "Arithmetic.cs",
            "    public static IEnumerable<double> Powers",
            "    public static IEnumerable<int> Ones()\n    {\n        yield return 1;\n    }\n\n" +
                "    public static IEnumerable<double> Powers"),
        new("an async method before", "Arithmetic.cs",
            "    public static async Task<double> Later",
            "    public static async Task Never() => await Task.Yield();\n\n    public static async Task<double> Later"),
        new("an anonymous type before", "Steps.cs",
            "    public static double Helper(",
            "    private static object ShiftAnonymous() => new { A = 1, B = 2, C = 3 };\n\n    public static double Helper("),
        new("array data elsewhere", "Arithmetic.cs",
            "    public static double[] Nodes()",
            "    public static ReadOnlySpan<int> Squares => [1, 4, 9, 16, 25, 36];\n\n    public static double[] Nodes()"),
        new("a collection expression elsewhere", "Steps.cs",
            "    public static double Helper(",
            "    private static IReadOnlyList<int> ShiftCollections() => [1, 2, 3];\n\n    public static double Helper("),
        new("a class derived from a type in use, which nobody creates", "Hierarchies.cs",
            "public class Ring", "public sealed class Ellipse : Shape\n{\n    public override double Area() => 9;\n}\n\npublic class Ring"),
        new("a static field in a type of which no static field is read", "Arithmetic.cs",
            "    public static double Half", "    public static readonly double[] Cache = new double[8];\n\n    public static double Half"),
        new("a constructor nobody calls", "Types.cs",
            "    public int Value { get; } = 5;",
            "    public int Value { get; } = 5;\n\n    public Widget(int unused) => Value = unused;\n\n    public Widget()\n" +
                "    {\n    }"),
        new("an override nobody calls", "Hierarchies.cs",
            "    public override Circle Copy()", "    public override string Label() => \"circle\";\n\n    public override Circle Copy()"),
        new("an interface default nobody calls", "Hierarchies.cs",
            "    double Scaled(double error) => 10",
            "    double Negated(double error) => -Of(error);\n\n    double Scaled(double error) => 10"),
        new("a file-local namesake in another file", "Hierarchies.cs",
            "public class Ring", "file static class Hidden\n{\n    public static double Number => 1;\n}\n\npublic class Ring"),
    ];

    private static IEnumerable<Edit> Declarations =>
    [
        new("an edit of a type nobody creates", "Hierarchies.cs", "width * height", "width * height * 2"),
        new("an edit of a method nobody calls", "Hierarchies.cs", "=> \"shape\"", "=> \"a shape\""),
        new("an attribute", "Arithmetic.cs",
            "    private static double Multiply",
            "    [System.ComponentModel.Description(\"product\")]\n    private static double Multiply"),
        new("an inlining hint", "Arithmetic.cs",
            "    private static double Multiply",
            "    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]\n" +
                "    private static double Multiply"),
        new("another accessibility", "Arithmetic.cs", "private static double Multiply", "internal static double Multiply"),
        new("a partial class", "Arithmetic.cs", "public static class Physics", "public static partial class Physics"),
        new("members in another order", "Arithmetic.cs",
            "    public static double Square(double x) => Multiply(x, x);\n\n    public static double Half(double x) => x / 2;\n",
            "    public static double Half(double x) => x / 2;\n\n    public static double Square(double x) => Multiply(x, x);\n"),
        new("enumeration members in another order", "Types.cs", "    Slow = 1,\n    Fast = 2,", "    Fast = 2,\n    Slow = 1,"),
        new("types in another order", "Types.cs",
            "public interface IMarker;\n\npublic sealed class Tagged;", "public sealed class Tagged;\n\npublic interface IMarker;"),
        new("a nullable annotation", "MoreSteps.cs", "int Catch(string text)", "int Catch(string? text)"),
        new("a using directive", "Hierarchies.cs", "namespace Sample.Model;", "using System.Text;\n\nnamespace Sample.Model;"),
    ];
}
