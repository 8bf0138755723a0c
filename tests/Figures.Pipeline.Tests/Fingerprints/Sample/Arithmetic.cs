namespace Sample.Model;

public static class Physics
{
    public const double Mass = 1.5;
    public const double Charge = -1;
}

public static class Arithmetic
{
    public static double Square(double x) => Multiply(x, x);

    public static double Half(double x) => x / 2;

    private static double Multiply(double a, double b)
    {
        double product = a * b;
        return product;
    }
}

public static class DoubleExtensions
{
    extension(double value)
    {
        public double Doubled => 2 * value;
    }
}

public static class Tables
{
    public static readonly double Weight = Initial(3);

    public static ReadOnlySpan<int> Primes => [2, 3, 5, 7, 11];

    public static double[] Nodes() => [0.1, 0.2, 0.3, 0.4, 0.5];

    private static double Initial(int n) => n * 0.25;

    public static class Explicit
    {
        private static readonly double factor;

        static Explicit() => factor = 7;

        public static double Twice(double x) => 2 * factor * x;
    }
}

public static class Limits
{
    public static int Count;

    public static int Short => 4;
}

public static class Sequences
{
    public static IEnumerable<double> Powers(int count)
    {
        double value = 1;
        for (int i = 0; i < count; i++)
        {
            yield return value;
            value *= 2;
        }
    }

    public static async Task<double> Later(int steps)
    {
        double sum = 0;
        for (int i = 0; i < steps; i++)
        {
            await Task.Yield();
            sum += 0.5;
        }

        return sum;
    }

    public static async IAsyncEnumerable<double> Stream(int count)
    {
        for (int i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return i * 1.5;
        }
    }
}
