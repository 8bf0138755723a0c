using System.Runtime.CompilerServices;
using Sample.Model;

namespace Sample;

/// <summary>The roots: each is one step, each shows one way in which code is reached.</summary>
public static class Steps
{
    public static double Constant() => Physics.Mass * 3;

    public static double Helper(double x) => Arithmetic.Square(x) + 1;

    public static string Record() => new Point(1, 2).ToString();

    public static double StaticField() => Tables.Weight + 1;

    public static double StaticConstructor() => Tables.Explicit.Twice(2);

    public static double Lambda(int count)
    {
        double scale = 0.5;
        double offset = count;
        return Enumerable.Range(0, count).Select(i => scale * i).Where(v => v > offset).Sum(v => v + 1);
    }

    public static double NestedLambda(int count)
    {
        Func<int, Func<int, int>> outer = a => b => a * b + count;
        return outer(2)(3);
    }

    public static double LocalFunction(double x)
    {
        double factor = 2;
        return Twice(x) + Thrice(x);

        double Twice(double y) => factor * y;
        static double Thrice(double y) => 3 * y;
    }

    public static double Iterator(int count) => Sequences.Powers(count).Sum();

    public static Task<double> Async() => Sequences.Later(5);

    public static async Task<double> AsyncIterator()
    {
        double sum = 0;
        await foreach (double value in Sequences.Stream(3))
        {
            sum += value;
        }

        return sum;
    }

    public static int GenericArgument() => Generic.Size<int>();

    public static object GenericNew() => Generic.Make<Widget>().Value;

    public static double StaticAbstract() => Generic.Total<Metre>([1, 2]);

    public static double InterfaceDefault() => ((ILoss)new SquareLoss()).Scaled(2);

    public static double Override()
    {
        Shape shape = new Circle(2);
        return shape.Area();
    }

    public static double ExplicitImplementation()
    {
        ILoss loss = new AbsoluteLoss();
        return loss.Of(-2);
    }

    public static int Enumeration() => (int)Kind.Fast;

    public static string EnumerationName(int value) => ((Kind)value).ToString();

    public static int SwitchArm(string name) => name switch
    {
        "adam" => 1,
        "momentum" => 2,
        "sgd" => 3,
        "rmsprop" => 4,
        "adagrad" => 5,
        "lbfgs" => 6,
        "newton" => 7,
        _ => 0,
    };

    public static string Text() => "learning " + nameof(Text);

    public static double ArrayData() => Tables.Nodes().Sum();

    public static int SpanData() => Tables.Primes[2];
}
