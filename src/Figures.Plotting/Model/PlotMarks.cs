namespace Figures.Plotting;

/// <summary>
/// Adds marks to a plot, reached as <see cref="Plot.Add"/>. Every method copies the numbers it is given and returns the mark, whose further
/// properties may be set. A mark without a colour takes the next one of <see cref="Plot.Palette"/>. Lengths that do not match are an
/// <see cref="ArgumentException"/> that names plot and label.
/// </summary>
public sealed partial class PlotMarks
{
    private readonly Plot plot;

    internal PlotMarks(Plot plot) => this.plot = plot;

    /// <summary>A curve through points; NaN breaks it.</summary>
    /// <param name="xs">Abscissae, any order.</param>
    /// <param name="ys">Ordinates, as many.</param>
    /// <param name="label">Legend entry (markup); empty for none.</param>
    /// <param name="color">Its colour, or the palette's next.</param>
    /// <param name="width">In points, or the theme's.</param>
    /// <param name="pattern">Dashes, or solid.</param>
    /// <param name="opacity">0–1.</param>
    /// <param name="marker">Shape at each point.</param>
    /// <param name="markerSize">Diameter in points, or the theme's.</param>
    public Curve Line(
        ReadOnlySpan<double> xs,
        ReadOnlySpan<double> ys,
        string label = "",
        Color? color = null,
        double? width = null,
        LinePattern? pattern = null,
        double opacity = 1,
        MarkerShape marker = MarkerShape.None,
        double? markerSize = null)
    {
        SameLength("Line", label, xs.Length, ys.Length);
        return plot.Append(new Curve(xs.ToArray(), ys.ToArray(), color ?? plot.NextColor())
        {
            Label = label,
            LineWidth = width,
            Pattern = pattern ?? LinePattern.Solid,
            Opacity = opacity,
            Marker = marker,
            MarkerSize = markerSize,
        });
    }

    /// <inheritdoc cref="Line(ReadOnlySpan{double}, ReadOnlySpan{double}, string, Color?, double?, LinePattern?, double, MarkerShape,
    /// double?)"/>
    public Curve Line(
        IReadOnlyList<double> xs,
        IReadOnlyList<double> ys,
        string label = "",
        Color? color = null,
        double? width = null,
        LinePattern? pattern = null,
        double opacity = 1,
        MarkerShape marker = MarkerShape.None,
        double? markerSize = null) =>
        Line([.. xs], [.. ys], label, color, width, pattern, opacity, marker, markerSize);

    /// <summary>A staircase through points.</summary>
    /// <param name="xs">Abscissae, ascending.</param>
    /// <param name="ys">Ordinates, as many.</param>
    /// <param name="label">Legend entry.</param>
    /// <param name="color">Its colour, or the palette's next.</param>
    /// <param name="width">In points, or the theme's.</param>
    /// <param name="pattern">Dashes, or solid.</param>
    /// <param name="connection">Where the height changes.</param>
    public Curve Step(
        ReadOnlySpan<double> xs,
        ReadOnlySpan<double> ys,
        string label = "",
        Color? color = null,
        double? width = null,
        LinePattern? pattern = null,
        Connection connection = Connection.StepAfter)
    {
        var curve = Line(xs, ys, label, color, width, pattern);
        curve.Connection = connection;
        return curve;
    }

    /// <summary>Markers at points, not connected; NaN leaves a point out.</summary>
    /// <param name="xs">Abscissae.</param>
    /// <param name="ys">Ordinates, as many.</param>
    /// <param name="label">Legend entry.</param>
    /// <param name="color">Its colour, or the palette's next.</param>
    /// <param name="marker">Shape.</param>
    /// <param name="size">Diameter in points, or the theme's.</param>
    /// <param name="opacity">0–1.</param>
    public Curve Scatter(
        ReadOnlySpan<double> xs,
        ReadOnlySpan<double> ys,
        string label = "",
        Color? color = null,
        MarkerShape marker = MarkerShape.Circle,
        double? size = null,
        double opacity = 1)
    {
        SameLength("Scatter", label, xs.Length, ys.Length);
        var curve = Line(xs, ys, label, color, marker: marker, markerSize: size, opacity: opacity);
        curve.Connection = Connection.None;
        return curve;
    }

    /// <inheritdoc cref="Scatter(ReadOnlySpan{double}, ReadOnlySpan{double}, string, Color?, MarkerShape, double?, double)"/>
    public Curve Scatter(
        IReadOnlyList<double> xs,
        IReadOnlyList<double> ys,
        string label = "",
        Color? color = null,
        MarkerShape marker = MarkerShape.Circle,
        double? size = null,
        double opacity = 1) =>
        Scatter([.. xs], [.. ys], label, color, marker, size, opacity);

    /// <summary>The area between two curves.</summary>
    /// <param name="xs">Common abscissae.</param>
    /// <param name="lower">One edge.</param>
    /// <param name="upper">The other edge.</param>
    /// <param name="color">Its colour, or the palette's next.</param>
    /// <param name="opacity">0–1.</param>
    /// <param name="label">Legend entry.</param>
    public Band FillBetween(
        ReadOnlySpan<double> xs,
        ReadOnlySpan<double> lower,
        ReadOnlySpan<double> upper,
        Color? color = null,
        double opacity = 0.3,
        string label = "")
    {
        SameLength("Band", label, xs.Length, lower.Length, upper.Length);
        return plot.Append(new Band(xs.ToArray(), lower.ToArray(), upper.ToArray(), color ?? plot.NextColor()) 
        {
            Opacity = opacity,
            Label = label,
        });
    }

    /// <inheritdoc cref="FillBetween(ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, Color?, double, string)"/>
    public Band FillBetween(
        IReadOnlyList<double> xs,
        IReadOnlyList<double> lower,
        IReadOnlyList<double> upper,
        Color? color = null,
        double opacity = 0.3,
        string label = "") =>
        FillBetween([.. xs], [.. lower], [.. upper], color, opacity, label);

    /// <summary>Bars around points.</summary>
    /// <param name="xs">Abscissae.</param>
    /// <param name="ys">Middle values.</param>
    /// <param name="errors">Half-lengths, not negative.</param>
    /// <param name="color">Their colour, or the palette's next.</param>
    /// <param name="label">Legend entry.</param>
    public ErrorBars ErrorBars(
        ReadOnlySpan<double> xs,
        ReadOnlySpan<double> ys,
        ReadOnlySpan<double> errors,
        Color? color = null,
        string label = "") => ErrorBars(xs, ys, errors, errors, color, label);

    /// <summary>Bars around points, of different length below and above.</summary>
    /// <param name="xs">Abscissae.</param>
    /// <param name="ys">Middle values.</param>
    /// <param name="below">Lengths downwards, not negative.</param>
    /// <param name="above">Lengths upwards, not negative.</param>
    /// <param name="color">Their colour, or the palette's next.</param>
    /// <param name="label">Legend entry.</param>
    public ErrorBars ErrorBars(
        ReadOnlySpan<double> xs,
        ReadOnlySpan<double> ys,
        ReadOnlySpan<double> below,
        ReadOnlySpan<double> above,
        Color? color = null,
        string label = "")
    {
        SameLength("Error bars", label, xs.Length, ys.Length, below.Length, above.Length);
        var (lower, upper) = (new double[xs.Length], new double[xs.Length]);
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = ys[i] - below[i];
            upper[i] = ys[i] + above[i];
        }

        return plot.Append(new ErrorBars(xs.ToArray(), lower, upper, color ?? plot.NextColor()) { Label = label });
    }

    /// <summary>Upright bars from zero.</summary>
    /// <param name="positions">Where each stands.</param>
    /// <param name="values">How high each is.</param>
    /// <param name="label">Legend entry.</param>
    /// <param name="color">Their colour, or the palette's next.</param>
    /// <param name="width">Width of a bar in data units.</param>
    public Bars Bars(ReadOnlySpan<double> positions, ReadOnlySpan<double> values, string label = "", Color? color = null,
        double width = 0.8)
    {
        SameLength("Bars", label, positions.Length, values.Length);
        return plot.Append(new Bars(positions.ToArray(), values.ToArray(), color ?? plot.NextColor()) { Label = label, BarWidth = width });
    }

    private void SameLength(string kind, string label, params ReadOnlySpan<int> lengths)
    {
        foreach (var length in lengths)
        {
            if (length != lengths[0])
            {
                var counts = string.Join(", ", lengths.ToArray());
                throw new ArgumentException($"{plot.Description}: {Named(kind, label)} is given columns of different lengths ({counts}).");
            }
        }
    }

    private static string Named(string kind, string label) => label.Length > 0 ? $"{kind} '{label}'" : $"{kind} without label";
}
