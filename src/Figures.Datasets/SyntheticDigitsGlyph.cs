using Figures.Numerics;

namespace Figures.Datasets;

/// <summary>
/// One way to write a digit: strokes cut into short straight segments, x to the right and y down, in a box of about ±0.35 × ±0.5 (SPEC
/// e.5).
/// </summary>
/// <remarks>
/// The elastic deformation is a sum of waves in the undeformed coordinates, so the waves at every vertex belong to the glyph and are
/// computed once.
/// </remarks>
internal sealed class SyntheticDigitsGlyph
{
    /// <summary>Waves in the elastic deformation; each gives a sine and a cosine.</summary>
    public const int Modes = 4;

    private static readonly (int X, int Y)[] WaveNumbers = [(1, 0), (0, 1), (1, 1), (1, -1)];

    private SyntheticDigitsGlyph(List<(double X, double Y)[]> strokes)
    {
        List<(double X, double Y)> vertices = [.. strokes.SelectMany(stroke => stroke)];
        Xs = [.. vertices.Select(vertex => vertex.X)];
        Ys = [.. vertices.Select(vertex => vertex.Y)];
        Waves = [.. vertices.SelectMany(vertex => WavesAt(vertex.X, vertex.Y))];
        StrokeEnds = [.. strokes.Select((_, index) => strokes.Take(index + 1).Sum(stroke => stroke.Length))];
    }

    /// <summary>All ways to write each digit, as listed in SPEC e.5.</summary>
    public static IReadOnlyList<IReadOnlyList<SyntheticDigitsGlyph>> OfDigits { get; } =
    [
        [Of(Arc(0, 0, 0.28, 0.48, 0, 360)), Of(Arc(0, 0, 0.33, 0.48, 0, 360))],
        [
            Of(Line(0, -0.5, 0, 0.5)),
            Of(Line(-0.18, -0.3, 0.02, -0.5), Line(0.02, -0.5, 0.02, 0.5)),
            Of(Line(-0.18, -0.3, 0.02, -0.5), Line(0.02, -0.5, 0.02, 0.5), Line(-0.2, 0.5, 0.22, 0.5)),
        ],
        [Of(Arc(0, -0.22, 0.28, 0.28, -180, 40), Line(0.21449244408, -0.04001946692, -0.28, 0.5), Line(-0.28, 0.5, 0.3, 0.5))],
        [Of(Arc(0, -0.25, 0.25, 0.25, -160, 90), Arc(0, 0.25, 0.3, 0.25, -90, 160))],
        [
            Of(Line(0.12, 0.5, 0.12, -0.5), Line(0.12, -0.5, -0.32, 0.18), Line(-0.32, 0.18, 0.32, 0.18)),
            Of(Line(-0.25, -0.5, -0.28, 0.08), Line(-0.28, 0.08, 0.28, 0.08), Line(0.15, -0.35, 0.15, 0.5)),
        ],
        [Of(Line(0.27, -0.5, -0.22, -0.5), Line(-0.22, -0.5, -0.25, -0.05), Arc(0, 0.18, 0.3, 0.31, -135, 140))],
        [Of(Arc(0.25, 0.15, 0.53, 0.65, -95, -180), Arc(0, 0.22, 0.27, 0.27, 0, 360))],
        [
            Of(Line(-0.3, -0.5, 0.3, -0.5), Line(0.3, -0.5, -0.08, 0.5)),
            Of(Line(-0.3, -0.5, 0.3, -0.5), Line(0.3, -0.5, -0.08, 0.5), Line(-0.15, 0, 0.25, 0)),
        ],
        [Of(Arc(0, -0.25, 0.22, 0.24, 0, 360), Arc(0, 0.24, 0.28, 0.26, 0, 360))],
        [
            Of(Arc(0, -0.22, 0.26, 0.27, 0, 360), Line(0.26, -0.22, 0.2, 0.5)),
            Of(Arc(0, -0.22, 0.26, 0.27, 0, 360), Arc(-0.15, -0.1, 0.41, 0.6, 0, 80)),
        ],
    ];

    /// <summary>Most vertices of any glyph.</summary>
    public static int LargestVertexCount { get; } = OfDigits.SelectMany(digit => digit).Max(glyph => glyph.Xs.Length);

    /// <summary>x of every vertex.</summary>
    public double[] Xs { get; }

    /// <summary>y of every vertex.</summary>
    public double[] Ys { get; }

    /// <summary>sin and cos of the four waves, 2 × 4 numbers for each vertex.</summary>
    public double[] Waves { get; }

    /// <summary>The index behind the last vertex of every stroke; a stroke joins its consecutive vertices.</summary>
    public int[] StrokeEnds { get; }

    private static SyntheticDigitsGlyph Of(params (double X, double Y)[][] strokes) => new([.. strokes]);

    private static (double X, double Y)[] Line(double x0, double y0, double x1, double y1)
    {
        const int Parts = 4;
        return [.. Enumerable.Range(0, Parts + 1).Select(i => (x0 + ((x1 - x0) * i / Parts), y0 + ((y1 - y0) * i / Parts)))];
    }

    private static (double X, double Y)[] Arc(double centreX, double centreY, double radiusX, double radiusY, double from, double to)
    {
        int parts = (int)Math.Ceiling((Math.Abs(to - from) / 15) - 1e-9);
        return [.. Enumerable.Range(0, parts + 1).Select(i =>
        {
            double angle = (from + ((to - from) * i / parts)) * (Math.PI / 180);
            return (centreX + (radiusX * Elementary.Cos(angle)), centreY + (radiusY * Elementary.Sin(angle)));
        })];
    }

    private static IEnumerable<double> WavesAt(double x, double y) => WaveNumbers.SelectMany(wave =>
    {
        double phase = 1.5 * Math.PI * ((wave.X * x) + (wave.Y * y));
        return (double[])[Elementary.Sin(phase), Elementary.Cos(phase)];
    });
}
