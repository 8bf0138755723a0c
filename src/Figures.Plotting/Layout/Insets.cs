namespace Figures.Plotting;

/// <summary>Room around a data area, in points.</summary>
internal readonly record struct Insets(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Whether a side needs noticeably more than it had.</summary>
    internal bool Exceeds(Insets before) => Left > before.Left + 0.5 || Right > before.Right + 0.5
        || Top > before.Top + 0.5 || Bottom > before.Bottom + 0.5;

    /// <summary>The larger of both on each side.</summary>
    internal Insets Max(Insets other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
