using System.Runtime.CompilerServices;
using Sample.Model;

namespace Sample;

/// <summary>More roots: call-backs from the framework and newer shapes of the language.</summary>
public static class MoreSteps
{
    public static double Comparer(double[] values)
    {
        Array.Sort(values, new Descending());
        return values[0];
    }

    public static int HashCode()
    {
        var cells = new HashSet<Cell> { new(1, 2), new(3, 4) };
        return cells.Count;
    }

    public static double Disposal()
    {
        using var scope = new Scope();
        return scope.Depth;
    }

    public static double Enumerable() => new Ladder().Sum();

    public static double[] MethodGroup(double[] values) => Array.ConvertAll(values, Arithmetic.Half);

    public static string Anonymous()
    {
        var pair = new { Left = 1, Right = 2 };
        return pair.ToString()!;
    }

    public static int Catch(string text)
    {
        try
        {
            return int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (FormatException) when (text.Length > Limits.Short)
        {
            return -1;
        }
        finally
        {
            Limits.Count++;
        }
    }

    public static int Layout() => Unsafe.SizeOf<Vector>();

    public static double ExtensionMember() => 4.0.Doubled;

    public static double Property() => new Settings().Rate;

    public static double PrimaryConstructor() => new Oscillator(2.0, 0.5).Energy();

    public static double Operator() => (new Metre(1) + new Metre(2)).Value;

    public static double Indexer() => new Ladder()[3];

    public static double CollectionExpression()
    {
        IReadOnlyList<double> values = [1.5, 2.5, 3.5];
        return values[1];
    }

    public static double FileLocal() => Secrets.Reveal();

    public static double BaseCallInLambda() => new Disc(2).Lazy();

    public static bool Marker(object value) => (value ?? new Tagged()) is IMarker;

    public static double CovariantReturn()
    {
        Shape shape = new Circle(1);
        return shape.Copy().Area();
    }

    public static long Checked(int a, int b) => checked(a + b);

    public static double Loop(int count)
    {
        double sum = 0;
        for (int i = 0; i < count; i++)
        {
            if (i % 2 == 0)
                sum += i;
        }

        return sum;
    }

    public static string Interpolation(double x) => $"x = {x:F3}";

    public static double Given(Settings settings) => settings.Rate * settings.Steps;
}
