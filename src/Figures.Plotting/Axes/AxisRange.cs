namespace Figures.Plotting;

/// <summary>Final limits of an axis, ascending; <paramref name="Descends"/> when the larger one stands left or below.</summary>
internal readonly record struct AxisRange(double Minimum, double Maximum, bool Descends)
{
    /// <summary>The smallest range that holds both.</summary>
    internal AxisRange Union(AxisRange other) =>
        this with { Minimum = Math.Min(Minimum, other.Minimum), Maximum = Math.Max(Maximum, other.Maximum) };
}
