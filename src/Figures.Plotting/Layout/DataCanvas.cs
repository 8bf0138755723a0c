namespace Figures.Plotting;

/// <summary>The data area of one plot: numbers in, clipped commands out.</summary>
internal sealed class DataCanvas(Theme theme, List<DrawCommand> commands, PixelRect area, AxisMap x, AxisMap y)
    : InkCanvas(theme, commands, area)
{
    private const int DecimationThreshold = 10_000;

    internal PixelRect Area { get; } = area;

    internal AxisMap X { get; } = x;

    internal AxisMap Y { get; } = y;

    internal Point At(double dataX, double dataY) => new(X.At(dataX), Y.At(dataY));

    /// <summary>Infinities mean the edge of the data area.</summary>
    internal Point AtEdge(double dataX, double dataY) => new(X.AtEdge(dataX), Y.AtEdge(dataY));

    /// <summary>Fractions of the data area from its lower left corner.</summary>
    internal Point AtFraction(double fx, double fy) => new(Area.Left + (fx * Area.Width), Area.Bottom - (fy * Area.Height));

    /// <summary>Strokes a curve given in data; numbers without a place break it.</summary>
    internal void StrokeData(ReadOnlySpan<double> xs, ReadOnlySpan<double> ys, Pen pen)
    {
        var path = new VectorPath();
        var clipper = new PolylineClipper(Area.Grow(2 + pen.Width), path, pen.Dashes.Count > 0);
        var run = new List<Point>(Math.Min(xs.Length, DecimationThreshold));
        var decimate = xs.Length > DecimationThreshold;
        for (var i = 0; i < xs.Length; i++)
        {
            var p = At(xs[i], ys[i]);
            if (double.IsNaN(p.X) || double.IsNaN(p.Y))
            {
                Flush();
            }
            else
            {
                run.Add(p);
            }
        }

        Flush();
        Stroke(path, pen);

        void Flush()
        {
            clipper.Add(decimate ? Decimation.Reduce(run) : run);
            run.Clear();
        }
    }

    internal void StrokePolyline(IReadOnlyList<Point> points, Pen pen)
    {
        var path = new VectorPath();
        new PolylineClipper(Area.Grow(2 + pen.Width), path, pen.Dashes.Count > 0).Add(points);
        Stroke(path, pen);
    }

    internal void FillPolygon(ReadOnlySpan<Point> outline, Color color) =>
        Fill(new VectorPath().Append(PolygonClipper.Clip(outline, Area.Grow(2)), close: true), color);
}
