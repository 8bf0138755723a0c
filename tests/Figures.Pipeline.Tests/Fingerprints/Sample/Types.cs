using System.Collections;

namespace Sample.Model;

public enum Kind
{
    Slow = 1,
    Fast = 2,
}

public sealed record Point(double X, double Y);

public readonly record struct Metre(double Value) : IAdditive<Metre>
{
    public static Metre operator +(Metre a, Metre b) => new(a.Value + b.Value);

    public static Metre From(double value) => new(value);
}

public readonly struct Cell(int row, int column) : IEquatable<Cell>
{
    public int Row { get; } = row;

    public int Column { get; } = column;

    public bool Equals(Cell other) => Row == other.Row && Column == other.Column;

    public override bool Equals(object? obj) => obj is Cell other && Equals(other);

    public override int GetHashCode() => Row * 31 + Column;
}

public struct Vector
{
    public double X;
    public double Y;
}

public interface IMarker;

public sealed class Tagged;

public sealed class Scope : IDisposable
{
    public double Depth { get; private set; } = 1;

    public void Dispose() => Depth -= 1;
}

public sealed class Descending : IComparer<double>
{
    public int Compare(double x, double y) => y.CompareTo(x);
}

public sealed class Ladder : IEnumerable<double>
{
    public double this[int rung] => rung * 0.3;

    public IEnumerator<double> GetEnumerator()
    {
        yield return 1;
        yield return 2;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed class Settings
{
    public double Rate { get; init; } = 0.01;

    public int Steps { get; init; } = 10;
}

public sealed class Widget
{
    public int Value { get; } = 5;
}

public sealed class Oscillator(double stiffness, double amplitude)
{
    public double Energy() => stiffness * amplitude * amplitude / 2;
}

public static class Secrets
{
    public static double Reveal() => Hidden.Number;
}

file static class Hidden
{
    public static double Number => 42;
}
