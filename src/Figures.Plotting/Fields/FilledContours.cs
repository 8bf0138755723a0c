using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// A field as bands of colour between levels, drawn from a smooth refinement of it (<see cref="ScalarField.Refined"/>). Values beyond the
/// outer levels take the end bands' colours. Missing cells are hatched. Regions are painted one over the other from low to high, so no
/// seam shows.
/// </summary>
public sealed class FilledContours : FieldPlottable
{
    internal FilledContours(ScalarField field, ColorScale scale)
        : base(field) => Scale = scale;

    /// <summary>The bands and their colours; give it to <c>plot.Add.ColorBar</c>.</summary>
    public ColorScale Scale { get; }

    /// <summary>Points along the longer side of the refined field, roughly.</summary>
    public int Resolution { get; set; } = 200;

    /// <inheritdoc/>
    public override void Render(RenderPack rp)
    {
        ArgumentNullException.ThrowIfNull(rp);
        var (fine, px, py) = Refine(Resolution);
        if (Field.HasMissing)
        {
            DrawMissing(rp.Canvas, px, py);
        }

        // The lowest band reaches down to whatever there is.
        double[] starts = [double.MinValue, .. Scale.Boundaries!.Skip(1).SkipLast(1)];
        var tracer = new ContourTracer(fine, px, py);
        using var paint = new SKPaint { IsAntialias = true };
        for (var band = 0; band < starts.Length; band++)
        {
            using var region = new SKPath { FillType = SKPathFillType.Winding };
            foreach (var ring in tracer.Rings(starts[band]))
            {
                region.AddPoly(ring, close: true);
            }

            paint.Color = Scale.BandColor(band).ToSKColor();
            rp.Canvas.DrawPath(region, paint);
        }
    }

    /// <summary>Hatches the rectangle of the field; what exists is painted over it.</summary>
    private void DrawMissing(SKCanvas canvas, float[] px, float[] py)
    {
        var box = CellMap.Box(px[0], px[^1], py[0], py[^1]);
        box.Intersect(Axes.DataRect.ToSKRect());
        using var paint = new SKPaint { IsAntialias = true, Color = Scale.Missing.InterpolateRgb(Colors.White, 0.45).ToSKColor() };
        canvas.DrawRect(box, paint);
        using var lines = new SKPath();
        const float Step = 4;

        // Lines x + y = c for multiples c of the step.
        for (var c = MathF.Ceiling((box.Left + box.Top) / Step) * Step; c < box.Right + box.Bottom; c += Step)
        {
            lines.MoveTo(c - box.Bottom, box.Bottom);
            lines.LineTo(c - box.Top, box.Top);
        }

        canvas.Save();
        canvas.ClipRect(box);
        (paint.Style, paint.StrokeWidth, paint.Color) =
            (SKPaintStyle.Stroke, 0.5f, Scale.Missing.InterpolateRgb(Colors.Black, 0.15).ToSKColor());
        canvas.DrawPath(lines, paint);
        canvas.Restore();
    }
}
