namespace Sample.Model;

public abstract class Shape
{
    public abstract double Area();

    public virtual string Label() => "shape";

    public virtual Shape Copy() => this;
}

public sealed class Circle(double radius) : Shape
{
    public override double Area() => 3.14 * radius * radius;

    public override Circle Copy() => new(radius);
}

public sealed class Rectangle(double width, double height) : Shape
{
    public override double Area() => width * height;

    public override string Label() => "rectangle";
}

public class Ring
{
    protected virtual double Width() => 0.5;
}

public sealed class Disc(double radius) : Ring
{
    public double Lazy()
    {
        Func<double> width = () => base.Width() * radius;
        return width();
    }

    protected override double Width() => 0.75;
}

public interface ILoss
{
    double Of(double error);

    double Scaled(double error) => 10 * Of(error);
}

public sealed class SquareLoss : ILoss
{
    public double Of(double error) => error * error;
}

public sealed class AbsoluteLoss : ILoss
{
    double ILoss.Of(double error) => Math.Abs(error);

    public double Scaled(double error) => 20 * Math.Abs(error);
}

public interface IAdditive<TSelf>
    where TSelf : IAdditive<TSelf>
{
    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf From(double value);
}

public static class Generic
{
    public static int Size<T>() => typeof(T) == typeof(int) ? 4 : 8;

    public static T Make<T>()
        where T : new() => new();

    public static double Total<T>(double[] values)
        where T : IAdditive<T>
    {
        T sum = T.From(0);
        foreach (double value in values)
        {
            sum += T.From(value);
        }

        return sum.GetHashCode();
    }
}
