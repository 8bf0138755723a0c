using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// A field as coloured cells around its points; borders lie half-way between neighbours (in the axes' own scales) and on device pixels.
/// NaN takes the scale's <see cref="ColorScale.Missing"/> colour. With <see cref="CellText"/> the numbers are written into the cells.
/// </summary>
public sealed class CellMap : FieldPlottable
{
    /// <summary>Number of cells above which evenly spaced ones are drawn as one image.</summary>
    private const int ManyCells = 20_000;

    private string[,]? texts;

    internal CellMap(ScalarField field, ColorScale scale)
        : base(field) => Scale = scale;

    /// <summary>Values to colours; give it to <c>plot.Add.ColorBar</c>.</summary>
    public ColorScale Scale { get; set; }

    /// <summary>
    /// Writes a cell's number (markup); <see langword="null"/> leaves cells blank. The text is black or white, whichever reads better.
    /// </summary>
    public Func<double, string>? CellText { get; set; }

    /// <summary>Size of cell texts in points; <see langword="null"/> takes the theme's tick size.</summary>
    public double? CellTextSize { get; set; }

    /// <inheritdoc/>
    public override AxisLimits GetAxisLimits()
    {
        var ((x0, x1), (y0, y1)) = (Limits(Field.Xs), Limits(Field.Ys));
        return new AxisLimits(x0, x1, y0, y1);
    }

    /// <summary>Writes words into the cells.</summary>
    /// <param name="words">Markup, <c>words[iy, ix]</c> for the ix-th abscissa and the iy-th ordinate.</param>
    /// <exception cref="ArgumentException">The field has another shape.</exception>
    public void SetTexts(string[,] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (rows, columns) = (Field.Ys.Length, Field.Xs.Length);
        if (words.GetLength(0) != rows || words.GetLength(1) != columns)
        {
            throw new ArgumentException(
                $"{rows} × {columns} cells cannot show {words.GetLength(0)} × {words.GetLength(1)} texts.", nameof(words));
        }

        texts = words;
    }

    /// <inheritdoc/>
    public override void Render(RenderPack rp)
    {
        var ink = Ink.Of(rp);
        var (xs, ys) = (Borders(Field.Xs, Axes.GetPixelX, ink), Borders(Field.Ys, Axes.GetPixelY, ink));
        if (Field.Xs.Length * Field.Ys.Length > ManyCells && AreEven(xs, ink.Scale) && AreEven(ys, ink.Scale))
        {
            DrawImage(ink, xs, ys);
        }
        else
        {
            DrawCells(rp.Canvas, xs, ys, (float)(1 / ink.Scale));
        }

        if (CellText is not null || texts is not null)
        {
            DrawTexts(ink, xs, ys);
        }
    }

    private void DrawImage(Ink ink, float[] xs, float[] ys)
    {
        var (nx, ny) = (Field.Xs.Length, Field.Ys.Length);
        var (flipX, flipY) = (xs[^1] < xs[0], ys[^1] > ys[0]);
        HardSquares.Draw(
            ink,
            Box(xs[0], xs[^1], ys[0], ys[^1]),
            nx,
            ny,
            (column, row) => Scale[Field[flipX ? nx - 1 - column : column, flipY ? row : ny - 1 - row]]);
    }

    /// <summary>Each opaque cell reaches one pixel under its later neighbours, so that viewers that smooth edges show no seams.</summary>
    private void DrawCells(SKCanvas canvas, float[] xs, float[] ys, float pixel)
    {
        using var paint = new SKPaint { IsAntialias = false };
        var (nx, ny) = (Field.Xs.Length, Field.Ys.Length);
        for (var iy = 0; iy < ny; iy++)
        {
            for (var ix = 0; ix < nx; ix++)
            {
                var color = Scale[Field[ix, iy]];
                if (color.A == 0)
                {
                    continue;
                }

                var right = ix + 1 < nx && Covers(ix + 1, iy) ? Math.Sign(xs[ix + 1] - xs[ix]) * pixel : 0;
                var up = iy + 1 < ny && Covers(ix, iy + 1) && (right == 0 || Covers(ix + 1, iy + 1))
                    ? Math.Sign(ys[iy + 1] - ys[iy]) * pixel : 0;
                paint.Color = color.ToSKColor();
                canvas.DrawRect(Box(xs[ix], xs[ix + 1] + right, ys[iy], ys[iy + 1] + up), paint);
            }
        }

        bool Covers(int ix, int iy) => Scale[Field[ix, iy]].A == 255;
    }

    private void DrawTexts(Ink ink, float[] xs, float[] ys)
    {
        for (var iy = 0; iy < Field.Ys.Length; iy++)
        {
            for (var ix = 0; ix < Field.Xs.Length; ix++)
            {
                var value = Field[ix, iy];
                var words = texts?[iy, ix] ?? CellText?.Invoke(value) ?? "";
                if (words.Length > 0)
                {
                    var (x, y) = ((xs[ix] + xs[ix + 1]) / 2, (ys[iy] + ys[iy + 1]) / 2);
                    var text = RichText.Set(words, CellTextSize ?? Theme.TickSize);
                    ink.Words(text, x, y, Alignment.MiddleCenter, Contrast.TextOn(Scale[value]));
                }
            }
        }
    }

    /// <summary>The outermost borders of cells around ascending centres, in data units.</summary>
    private static (double Low, double High) Limits(ReadOnlySpan<double> centers)
    {
        if (centers.Length == 1)
        {
            return (centers[0] - 0.5, centers[0] + 0.5);
        }

        // On a log axis the first border may not become negative: halve instead.
        var low = centers[0] - ((centers[1] - centers[0]) / 2);
        return (centers[0] > 0 && low <= 0 ? centers[0] / 2 : low, centers[^1] + ((centers[^1] - centers[^2]) / 2));
    }

    /// <summary>Borders on device pixels, half-way between the centres' own places; a single cell is one unit wide.</summary>
    private static float[] Borders(ReadOnlySpan<double> centers, Func<double, float> pixel, Ink ink)
    {
        double[] at = [.. centers.ToArray().Select(c => (double)pixel(c))];
        double[] borders = at.Length == 1 ? [pixel(centers[0] - 0.5), pixel(centers[0] + 0.5)]
            : [(1.5 * at[0]) - (0.5 * at[1]), .. at.Zip(at.Skip(1), (a, b) => 0.5 * (a + b)), (1.5 * at[^1]) - (0.5 * at[^2])];
        return [.. borders.Select(ink.Whole)];
    }

    /// <summary>Whether the borders are one device pixel or less from even steps.</summary>
    private static bool AreEven(float[] borders, double scale)
    {
        var step = (borders[^1] - borders[0]) / (borders.Length - 1);
        return borders.Index().All(b => Math.Abs(b.Item - borders[0] - (b.Index * step)) * scale <= 1);
    }

    internal static SKRect Box(float x0, float x1, float y0, float y1) =>
        new(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));
}
