namespace Figures.Plotting;

/// <summary>
/// The range of the data on both axes, grown mark by mark. Numbers without a place on an axis (NaN, infinities, ≤ 0 on log) do not count.
/// </summary>
internal sealed class DataExtent(bool logX, bool logY)
{
    internal double MinX { get; private set; } = double.PositiveInfinity;

    internal double MaxX { get; private set; } = double.NegativeInfinity;

    internal double MinY { get; private set; } = double.PositiveInfinity;

    internal double MaxY { get; private set; } = double.NegativeInfinity;

    /// <summary>An ordinate at which no margin is added (the foot of bars, the edge of a heatmap).</summary>
    internal double? StickyY { get; private set; }

    /// <summary>Set by marks that fill the whole data area: no margins at all.</summary>
    internal bool IsTight { get; private set; }

    internal bool IsEmptyX => !(MinX <= MaxX);

    internal bool IsEmptyY => !(MinY <= MaxY);

    internal void Include(double x, double y)
    {
        if (Counts(x, logX) && !double.IsNaN(y))
        {
            MinX = Math.Min(MinX, x);
            MaxX = Math.Max(MaxX, x);
        }

        if (Counts(y, logY) && !double.IsNaN(x))
        {
            MinY = Math.Min(MinY, y);
            MaxY = Math.Max(MaxY, y);
        }
    }

    internal void StickAtY(double y) => StickyY = y;

    internal void MakeTight() => IsTight = true;

    private static bool Counts(double value, bool log) => double.IsFinite(value) && (!log || value > 0);
}
