using ScottPlot;
using SkiaSharp;

namespace Figures.Plotting;

/// <summary>
/// A strip beside the data area that says which colour means which number: bands, or a gradient that stays one in SVG and PDF.
/// </summary>
public sealed class ColorScaleBar : IPanel
{
    private const float Gap = 6;
    private const float BarWidth = 9;
    private const float MajorTick = 2.6f;
    private const float MinorTick = 1.5f;
    private const float LabelGap = 5;
    private const float TitleGap = 3.5f;

    /// <summary>Bands whose boundaries are all labelled, at most.</summary>
    private const int FewBoundaries = 12;

    /// <summary>Stops of the gradient; between them colours are linear in sRGB, as they are between a map's own entries.</summary>
    private const int Stops = 65;

    private readonly Plot plot;
    private IReadOnlyList<double>? fixedTicks;
    private IReadOnlyList<string>? fixedLabels;

    internal ColorScaleBar(Plot plot, ColorScale scale, string label)
    {
        this.plot = plot;
        Scale = scale;
        Label = label;
    }

    /// <summary>The scale it shows.</summary>
    public ColorScale Scale { get; }

    /// <summary>Text beside the bar, turned by 90° (markup).</summary>
    public string Label { get; set; }

    /// <summary>Writes the numbers (markup); <see langword="null"/> chooses a form by itself.</summary>
    public Func<double, string>? TickLabel { get; set; }

    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public float MinimumSize { get; set; }

    /// <inheritdoc/>
    public float MaximumSize { get; set; } = float.MaxValue;

    /// <inheritdoc/>
    public bool ShowDebugInformation { get; set; }

    /// <summary>Always right of the data area.</summary>
    public Edge Edge => Edge.Right;

    /// <summary>Fixes the ticks; without labels the numbers are written.</summary>
    /// <exception cref="ArgumentException">There are labels, but not as many as positions.</exception>
    public void SetTicks(ReadOnlySpan<double> positions, IReadOnlyList<string>? labels = null)
    {
        if (labels is not null && labels.Count != positions.Length)
        {
            throw new ArgumentException(
                $"{Panel.Of(plot).Description}: {positions.Length} ticks of the colour bar have {labels.Count} labels.", nameof(labels));
        }

        (fixedTicks, fixedLabels) = (positions.ToArray(), labels);
    }

    /// <inheritdoc/>
    public PixelRect GetPanelRect(PixelRect dataRect, float size, float offset, Paint paint) =>
        new(dataRect.Right + offset, dataRect.Right + offset + size, dataRect.Bottom, dataRect.Top);

    /// <inheritdoc/>
    public float Measure(Paint paint)
    {
        var panel = Panel.Of(plot);
        var depth = Ticks(panel.DataHeight).Select(t => RichText.Set(t.Label, panel.Theme.TickSize).Width)
            .DefaultIfEmpty(0).Max();
        var title = Label.Length == 0 ? 0 : RichText.Set(Label, panel.Theme.FontSize).Height + TitleGap;
        return IsVisible ? Math.Clamp((float)(Gap + BarWidth + LabelGap + depth + title), MinimumSize, MaximumSize) : 0;
    }

    /// <inheritdoc/>
    public void Render(RenderPack rp, float size, float offset)
    {
        if (!IsVisible)
        {
            return;
        }

        var ink = Ink.Of(rp);
        var (area, left) = (rp.DataRect, ink.Whole(rp.DataRect.Right + offset + Gap));
        var box = new SKRect(left, ink.Whole(area.Top), ink.Whole(left + BarWidth), ink.Whole(area.Bottom));
        if (Scale.Boundaries is { } boundaries)
        {
            DrawBands(ink, box, boundaries);
        }
        else
        {
            DrawGradient(rp.Canvas, box);
        }

        var theme = ink.Theme;
        using var pen = ink.FramePen();
        float Line(double at) => ink.Snap(at, theme.FrameWidth);
        rp.Canvas.DrawRect(new SKRect(Line(box.Left), Line(box.Top), Line(box.Right), Line(box.Bottom)), pen);
        var depth = 0.0;
        foreach (var tick in Ticks(area.Height))
        {
            var y = area.Bottom - (Scale.Fraction(tick.Position) * area.Height);
            rp.Canvas.DrawLine(box.Right, Line(y), box.Right + (tick.IsMajor ? MajorTick : MinorTick), Line(y), pen);
            if (tick.Label.Length > 0)
            {
                var text = RichText.Set(tick.Label, theme.TickSize);
                ink.Words(text, box.Right + LabelGap, y, Alignment.MiddleLeft, theme.Foreground);
                depth = Math.Max(depth, text.Width);
            }
        }

        if (Label.Length > 0)
        {
            var x = box.Right + LabelGap + depth + TitleGap;
            ink.Words(RichText.Set(Label, theme.FontSize), x, area.VerticalCenter, Alignment.UpperCenter, theme.Foreground, 90);
        }
    }

    private Tick[] Ticks(double length)
    {
        var axis = new FigureAxis(plot, Edge) { Min = Scale.Minimum, Max = Scale.Maximum };
        var options = axis.Options;
        (options.Scale, options.TickLabel) = (Scale.IsLogarithmic ? AxisScale.Log10 : AxisScale.Linear, TickLabel);
        options.ShowMinorTicks = Scale.IsLogarithmic;
        if ((fixedTicks ?? (Scale.Boundaries is { Count: <= FewBoundaries } few ? few : null)) is { } positions)
        {
            options.SetTicks(positions, fixedLabels);
        }

        return axis.TicksFor(length);
    }

    /// <summary>Every band reaches up to the top and is painted over by the next, so that no viewer shows seams.</summary>
    private void DrawBands(Ink ink, SKRect box, IReadOnlyList<double> boundaries)
    {
        using var paint = new SKPaint { IsAntialias = false };
        for (var i = 0; i + 1 < boundaries.Count; i++)
        {
            paint.Color = Scale.BandColor(i).ToSKColor();
            var bottom = ink.Whole(box.Bottom - (Scale.Fraction(boundaries[i]) * box.Height));
            ink.Canvas.DrawRect(new SKRect(box.Left, box.Top, box.Right, bottom), paint);
        }
    }

    private void DrawGradient(SKCanvas canvas, SKRect box)
    {
        SKColor[] colors = [.. Enumerable.Range(0, Stops).Select(i => Scale.Colormap.GetColor(i / (Stops - 1.0)).ToSKColor())];
        using var shader = SKShader.CreateLinearGradient(
            new SKPoint(0, box.Bottom), new SKPoint(0, box.Top), colors, SKShaderTileMode.Clamp);
        using var paint = new SKPaint { IsAntialias = false, Shader = shader };
        canvas.DrawRect(box, paint);
    }
}
