using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>Diagonal lines over the cells of a field where a condition holds: regions told apart by more than a colour.</summary>
public sealed class Hatching : FieldPlottable, IHasLegendKey
{
    private readonly Func<double, bool> where;

    internal Hatching(ScalarField field, Func<double, bool> where)
        : base(field) => this.where = where;

    /// <summary>Colour of the lines; <see langword="null"/> takes the theme's foreground.</summary>
    public Color? LineColor { get; set; }

    /// <summary>Width of the lines in points.</summary>
    public float LineWidth { get; set; } = 0.5f;

    /// <summary>Distance between the lines along an axis, in points.</summary>
    public float Spacing { get; set; } = 4;

    /// <summary>Words of the legend's entry; empty for none.</summary>
    public string LegendText { get; set; } = "";

    /// <inheritdoc/>
    public override IEnumerable<LegendItem> LegendItems =>
        LegendText.Length == 0 ? LegendItem.None : LegendItem.Single(this, LegendText, new FillStyle());

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits() => CellLimits();

    /// <inheritdoc/>
    public override void Render(RenderPack rp)
    {
        var ink = Ink.Of(rp);
        var (xs, ys) = CellBorders(ink);
        using var lines = new SKPath();
        for (var iy = 0; iy < Field.Ys.Length; iy++)
        {
            for (var ix = 0; ix < Field.Xs.Length; ix++)
            {
                var first = ix;
                while (ix < Field.Xs.Length && where(Field[ix, iy]))
                {
                    ix++;
                }

                if (ix > first)
                {
                    var (left, right) = (Math.Min(xs[first], xs[ix]), Math.Max(xs[first], xs[ix]));
                    var (top, bottom) = (Math.Min(ys[iy], ys[iy + 1]), Math.Max(ys[iy], ys[iy + 1]));
                    FieldDrawing.Hatch(lines, new SKRect(left, top, right, bottom), Math.Max(0.5f, Spacing));
                }
            }
        }

        Stroke(ink, lines);
    }

    void IHasLegendKey.DrawKey(Ink ink, PixelRect box)
    {
        using var lines = new SKPath();
        FieldDrawing.Hatch(lines, box.ToSKRect(), Math.Max(0.5f, Spacing));
        lines.AddRect(box.ToSKRect());
        Stroke(ink, lines);
    }

    private void Stroke(Ink ink, SKPath lines)
    {
        using var pen = Ink.Pen(LineColor ?? ink.Theme.Foreground, LineWidth);
        ink.Canvas.DrawPath(lines, pen);
    }
}
