namespace Figures.Plotting;

/// <summary>A rotation counter-clockwise, kept as sine and cosine so that directions need no inverse functions.</summary>
internal readonly record struct Turn(double Sin, double Cos)
{
    /// <summary>No rotation.</summary>
    internal static Turn None => new(0, 1);

    /// <summary>A quarter turn: reading upwards.</summary>
    internal static Turn Upwards => new(1, 0);

    internal static Turn Degrees(double degrees)
    {
        var (sin, cos) = Scales.SinCosDegrees(degrees);
        return new Turn(sin, cos);
    }

    /// <summary>Along a direction in pixels, turned over when it would be upside down.</summary>
    internal static Turn Along(Point direction)
    {
        var length = direction.Length;
        var (sin, cos) = (-direction.Y / length, direction.X / length);
        return cos < 0 || (cos == 0 && sin < 0) ? new Turn(-sin, -cos) : new Turn(sin, cos);
    }
}
