namespace Figures.Pipeline.Tests.Fingerprints;

/// <summary>Edits of the sample that change what steps compute: which steps, and the member to blame.</summary>
internal static class SemanticEdits
{
    private const string Model = "Sample.Model.";

    public static IReadOnlyList<Edit> All { get; } = [.. Values, .. Bodies, .. Lowered, .. Types, .. Dispatched];

    private static IEnumerable<Edit> Values =>
    [
        new("a constant", "Arithmetic.cs", "Mass = 1.5", "Mass = 1.6", ("Constant", "Sample.Steps.Constant()")),
        new("a string literal", "Steps.cs", "\"learning \"", "\"learned \"", ("Text", "Sample.Steps.Text()")),
        new("a format string", "MoreSteps.cs", "{x:F3}", "{x:F4}", ("Interpolation", "Sample.MoreSteps.Interpolation(double)")),
        new("array data", "Arithmetic.cs", "0.3, 0.4", "0.3, 0.45", ("ArrayData", Model + "Tables.Nodes()")),
        new("span data", "Arithmetic.cs", "5, 7, 11]", "5, 7, 13]", ("SpanData", Model + "Tables.get_Primes()")),
        new("an element of a collection expression", "MoreSteps.cs",
            "[1.5, 2.5, 3.5]", "[1.5, 2.25, 3.5]", ("CollectionExpression", "Sample.MoreSteps.CollectionExpression()")),
        new("the value of an enumeration member", "Types.cs",
            "Fast = 2", "Fast = 3", ("Enumeration", "Sample.Steps.Enumeration()"), ("EnumerationName", Model + "Kind")),
        new("the name of an enumeration member", "Types.cs", "Slow = 1", "Sluggish = 1", ("EnumerationName", Model + "Kind")),
        new("an enumeration member more", "Types.cs",
            "    Fast = 2,", "    Fast = 2,\n    Faster = 3,", ("EnumerationName", Model + "Kind")),
        new("a switch arm", "Steps.cs", "\"rmsprop\" => 4", "\"rmsprop\" => 14", ("SwitchArm", "Sample.Steps.SwitchArm(string)")),
        new("the label of a switch arm", "Steps.cs", "\"lbfgs\" =>", "\"bfgs\" =>", ("SwitchArm", "Sample.Steps.SwitchArm(string)")),
        new("a static initialiser", "Arithmetic.cs", "Initial(3)", "Initial(4)", ("StaticField", Model + "Tables.static()")),
        new("a function a static initialiser calls", "Arithmetic.cs",
            "n * 0.25", "n * 0.125", ("StaticField", Model + "Tables.Initial(int)")),
        new("a static constructor", "Arithmetic.cs",
            "factor = 7", "factor = 8", ("StaticConstructor", Model + "Tables.Explicit.static()")),
        new("a property's initial value", "Types.cs",
            "= 0.01;", "= 0.02;", ("Property", Model + "Settings.new()"), ("Given", Model + "Settings.new()")),
        new("the initial value of an object that generic code creates", "Types.cs",
            "Value { get; } = 5", "Value { get; } = 6", ("GenericNew", Model + "Widget.new()")),
    ];

    private static IEnumerable<Edit> Bodies =>
    [
        new("a helper's helper", "Arithmetic.cs",
            "double product = a * b;", "double product = b * a;", ("Helper", Model + "Arithmetic.Multiply(double,double)")),
        new("a method handed over as a delegate", "Arithmetic.cs",
            "=> x / 2", "=> x / 4", ("MethodGroup", Model + "Arithmetic.Half(double)")),
        new("a generic argument", "Steps.cs", "Size<int>", "Size<long>", ("GenericArgument", "Sample.Steps.GenericArgument()")),
        new("a generic body", "Hierarchies.cs", "? 4 : 8", "? 4 : 16", ("GenericArgument", Model + "Generic.Size()")),
        new("an operator", "Types.cs",
            "a.Value + b.Value",
            "a.Value - b.Value",
            ("Operator", Model + "Metre.op_Addition(Metre,Metre)"),
            ("StaticAbstract", Model + "Metre.op_Addition(Metre,Metre)")),
        new("an indexer", "Types.cs", "rung * 0.3", "rung * 0.4", ("Indexer", Model + "Ladder.get_Item(int)")),
        new("an extension member", "Arithmetic.cs",
            "Doubled => 2", "Doubled => 2.5", ("ExtensionMember", Model + "DoubleExtensions.get_Doubled(double)")),
        new("a comparison of a loop", "MoreSteps.cs",
            "i < count; i++)\n        {\n            if",
            "i <= count; i++)\n        {\n            if",
            ("Loop", "Sample.MoreSteps.Loop(int)")),
        new("checked arithmetic", "MoreSteps.cs", "checked(a + b)", "unchecked(a + b)", ("Checked", "Sample.MoreSteps.Checked(int,int)")),
        new("an exception filter", "MoreSteps.cs",
            "when (text.Length > Limits.Short)", "when (text.Length < Limits.Short)", ("Catch", "Sample.MoreSteps.Catch(string)")),
        new("the type of a caught exception", "MoreSteps.cs",
            "catch (FormatException)", "catch (OverflowException)", ("Catch", "Sample.MoreSteps.Catch(string)")),
        new("a function a filter calls", "Arithmetic.cs", "Short => 4", "Short => 5", ("Catch", Model + "Limits.get_Short()")),
        new("a finally block", "MoreSteps.cs", "Limits.Count++", "Limits.Count--", ("Catch", "Sample.MoreSteps.Catch(string)")),
        new("a primary constructor's use", "Types.cs",
            "* amplitude / 2", "* amplitude / 3", ("PrimaryConstructor", Model + "Oscillator.Energy()")),
        new("a file-local member", "Types.cs", "=> 42", "=> 43", ("FileLocal", Model + "<Types>Hidden.get_Number()")),
        new("the type of a local", "MoreSteps.cs",
            "double sum = 0;\n        for", "float sum = 0;\n        for", ("Loop", "Sample.MoreSteps.Loop(int)")),
    ];

    private static IEnumerable<Edit> Lowered =>
    [
        new("a lambda", "Steps.cs", "Sum(v => v + 1)", "Sum(v => v + 2)", ("Lambda", "Sample.Steps.Lambda(int)")),
        new("a lambda with a closure", "Steps.cs", "scale * i", "scale + i", ("Lambda", "Sample.Steps.Lambda(int)")),
        new("a captured value", "Steps.cs", "scale = 0.5", "scale = 0.6", ("Lambda", "Sample.Steps.Lambda(int)")),
        new("which variable a lambda captures", "Steps.cs", "scale * i", "offset * i", ("Lambda", "Sample.Steps.Lambda(int)")),
        new("a nested lambda", "Steps.cs", "a * b + count", "a * b - count", ("NestedLambda", "Sample.Steps.NestedLambda(int)")),
        new("a local function", "Steps.cs", "factor * y", "factor + y", ("LocalFunction", "Sample.Steps.LocalFunction(double)")),
        new("a static local function", "Steps.cs", "=> 3 * y", "=> 4 * y", ("LocalFunction", "Sample.Steps.LocalFunction(double)")),
        new("an iterator", "Arithmetic.cs", "value *= 2", "value *= 3", ("Iterator", Model + "Sequences.Powers(int)")),
        new("an async body", "Arithmetic.cs", "sum += 0.5", "sum += 0.25", ("Async", Model + "Sequences.Later(int)")),
        new("an async iterator", "Arithmetic.cs", "i * 1.5", "i * 1.25", ("AsyncIterator", Model + "Sequences.Stream(int)")),
        new("a loop over an async iterator", "Steps.cs",
            "sum += value", "sum -= value", ("AsyncIterator", "Sample.Steps.AsyncIterator()")),
        new("a value of an anonymous type", "MoreSteps.cs", "Left = 1", "Left = 3", ("Anonymous", "Sample.MoreSteps.Anonymous()")),
        new("a member name of an anonymous type", "MoreSteps.cs", "Left = 1", "Lower = 1", ("Anonymous", "Sample.MoreSteps.Anonymous()")),
        new("the base method a lambda calls", "Hierarchies.cs", "=> 0.5", "=> 0.6", ("BaseCallInLambda", Model + "Ring.Width()")),
    ];

    private static IEnumerable<Edit> Types =>
    [
        new("a record member", "Types.cs",
            "Point(double X, double Y)",
            "Point(double X, double Y, double Z = 0)",
            ("Record", Model + "Point.PrintMembers(StringBuilder)")),
        new("a record member's name", "Types.cs",
            "Point(double X, double Y)", "Point(double X, double Z)", ("Record", Model + "Point.PrintMembers(StringBuilder)")),
        new("a field of a structure", "Types.cs",
            "    public double Y;", "    public double Y;\n    public double Z;", ("Layout", Model + "Vector")),
        new("the type of a field of a structure", "Types.cs",
            "    public double Y;", "    public float Y;", ("Layout", Model + "Vector")),
        new("a marker interface", "Types.cs",
            "public sealed class Tagged;", "public sealed class Tagged : IMarker;", ("Marker", Model + "Tagged")),
        new("a hash code", "Types.cs", "Row * 31", "Row * 37", ("HashCode", Model + "Cell.GetHashCode()")),
        new("an equality", "Types.cs", "Row == other.Row && ", "", ("HashCode", Model + "Cell.Equals(Cell)")),
    ];

    private static IEnumerable<Edit> Dispatched =>
    [
        new("a comparer handed to the framework", "Types.cs",
            "y.CompareTo(x)", "x.CompareTo(y)", ("Comparer", Model + "Descending.Compare(double,double)")),
        new("a disposal", "Types.cs", "Depth -= 1", "Depth -= 2", ("Disposal", Model + "Scope.Dispose()")),
        new("an enumerator the framework asks for", "Types.cs",
            "yield return 2",
            "yield return 3",
            ("Enumerable", Model + "Ladder.GetEnumerator()"),
            ("Indexer", Model + "Ladder.GetEnumerator()")),
        new("an override", "Hierarchies.cs",
            "3.14 * radius", "3.15 * radius", ("Override", Model + "Circle.Area()"), ("CovariantReturn", Model + "Circle.Area()")),
        new("a covariant override", "Hierarchies.cs",
            "=> new(radius)", "=> new(2 * radius)", ("CovariantReturn", Model + "Circle.Copy()")),
        new("a base constructor", "Hierarchies.cs",
            "public abstract double Area();",
            "public abstract double Area();\n\n    public double Edge = 3;",
            ("Override", Model + "Shape.new()"),
            ("CovariantReturn", Model + "Shape.new()")),
        new("an override taken away", "Hierarchies.cs",
            "    public override Circle Copy() => new(radius);\n", "", ("CovariantReturn", Model + "Shape.Copy()")),
        new("an interface default", "Hierarchies.cs",
            "10 * Of(error)", "11 * Of(error)", ("InterfaceDefault", Model + "ILoss.Scaled(double)")),
        new("what an interface default calls", "Hierarchies.cs",
            "=> error * error", "=> error * error * error", ("InterfaceDefault", Model + "SquareLoss.Of(double)")),
        new("an override of an interface default", "Hierarchies.cs",
            "public double Of(double error) => error * error;",
            "public double Of(double error) => error * error;\n\n    public double Scaled(double error) => error;",
            ("InterfaceDefault", Model + "SquareLoss.Scaled(double)")),
        new("an explicit implementation", "Hierarchies.cs",
            "ILoss.Of(double error) => Math.Abs(error)",
            "ILoss.Of(double error) => Math.Sqrt(error)",
            ("ExplicitImplementation", Model + "AbsoluteLoss.Sample.Model.ILoss.Of(double)")),
        new("an implementation of a static abstract member", "Types.cs",
            "From(double value) => new(value)", "From(double value) => new(-value)", ("StaticAbstract", Model + "Metre.From(double)")),
    ];
}
