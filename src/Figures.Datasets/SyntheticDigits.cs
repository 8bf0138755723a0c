using Figures.Numerics;

namespace Figures.Datasets;

/// <summary>
/// An endless, random-access stream of drawn digits that stands in for handwritten ones where no data set is at hand (SPEC e.5).
/// </summary>
/// <remarks>
/// Image i of a seed is a pure function of (seed, i): no state, no order, the same bits everywhere. It is procedural and no sample of any
/// published data set, and every picture made from it must say so. Mean and standard deviation of its pixels are near those of
/// handwritten digits (0.1302 and 0.3093 over 50 000 images), whose constants are therefore used to normalise it.
/// Per image: label, glyph variant, rotation, slant, scales, shift, stroke radius, contrast, elastic waves and pixel noise, in that order.
/// </remarks>
public sealed class SyntheticDigits
{
    /// <summary>Pixels along each side.</summary>
    public const int Side = 28;

    /// <summary>Pixels of an image, row by row.</summary>
    public const int PixelCount = Side * Side;

    /// <summary>Seed of the training stream; the index is the number of the sample since the start of training.</summary>
    public const ulong TrainingSeed = 20241006;

    /// <summary>Seed of the test images, of which indices 0 to 4999 are used.</summary>
    public const ulong TestSeed = 777000777;

    /// <summary>What is subtracted from a pixel before it enters a network.</summary>
    public const double PixelMean = 0.1307;

    /// <summary>What a pixel is divided by after the subtraction.</summary>
    public const double PixelDeviation = 0.3081;

    /// <summary>Name and version of the generator, for provenance; a change of any pixel changes it.</summary>
    public const string Version = "sd-1";

    private const int FirstElasticDraw = 11;
    private const int FirstNoiseDraw = 100;
    private const double PixelsPerUnit = 20;
    private const double Centre = (Side - 1) / 2.0;

    private readonly ulong seed;

    /// <summary>The stream of a seed.</summary>
    public SyntheticDigits(ulong seed) => this.seed = seed;

    /// <summary>The digit an image shows, without drawing it.</summary>
    /// <param name="index">Number of the image, from 0.</param>
    public int Label(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return LabelOf(new SyntheticDigitsDraws(seed, index));
    }

    /// <summary>Draws an image.</summary>
    /// <param name="index">Number of the image, from 0.</param>
    /// <param name="pixels">Receives <see cref="PixelCount"/> values in [0, 1], row by row from the top; 0 is background.</param>
    /// <returns>The digit it shows.</returns>
    /// <exception cref="ArgumentException">The destination does not hold exactly one image.</exception>
    public int Draw(long index, Span<double> pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (pixels.Length != PixelCount)
        {
            throw new ArgumentException($"An image has {PixelCount} pixels, the destination {pixels.Length}.", nameof(pixels));
        }

        var draws = new SyntheticDigitsDraws(seed, index);
        int label = LabelOf(draws);
        IReadOnlyList<SyntheticDigitsGlyph> variants = SyntheticDigitsGlyph.OfDigits[label];
        SyntheticDigitsGlyph glyph = variants[(int)(variants.Count * draws[2])];
        Span<double> xs = stackalloc double[SyntheticDigitsGlyph.LargestVertexCount];
        Span<double> ys = stackalloc double[SyntheticDigitsGlyph.LargestVertexCount];
        Place(glyph, draws, xs, ys);
        double radius = 0.85 + (0.60 * draws[9]);
        SyntheticDigitsRaster.SquaredDistances(glyph.StrokeEnds, xs, ys, radius, pixels);
        Span<double> noise = stackalloc double[PixelCount];
        for (int pixel = 0; pixel < PixelCount; pixel++)
        {
            noise[pixel] = 0.02 * draws.Symmetric(FirstNoiseDraw + pixel);
        }

        SyntheticDigitsRaster.Ink(pixels, radius, contrast: 0.90 + (0.10 * draws[10]), noise);
        return label;
    }

    private static int LabelOf(SyntheticDigitsDraws draws) => (int)(10 * draws[1]);

    /// <summary>Bends, scales, slants, rotates and shifts the glyph's vertices to pixel coordinates.</summary>
    private static void Place(SyntheticDigitsGlyph glyph, SyntheticDigitsDraws draws, Span<double> xs, Span<double> ys)
    {
        double angle = draws.Symmetric(3) * 15 * (Math.PI / 180);
        (double sin, double cos) = (Elementary.Sin(angle), Elementary.Cos(angle));
        (double slant, double scaleX, double scaleY) = (draws.Symmetric(4) * 0.30, 0.80 + (0.35 * draws[5]), 0.85 + (0.20 * draws[6]));
        (double shiftX, double shiftY) = (draws.Symmetric(7) * 1.5, draws.Symmetric(8) * 1.5);
        Span<double> bend = stackalloc double[4 * SyntheticDigitsGlyph.Modes];
        for (int j = 0; j < bend.Length; j++)
        {
            bend[j] = 0.045 * draws.Symmetric(FirstElasticDraw + j);
        }

        for (int vertex = 0; vertex < glyph.Xs.Length; vertex++)
        {
            ReadOnlySpan<double> waves = glyph.Waves.AsSpan(2 * SyntheticDigitsGlyph.Modes * vertex, 2 * SyntheticDigitsGlyph.Modes);
            (double bentX, double bentY) = (0, 0);
            for (int mode = 0; mode < SyntheticDigitsGlyph.Modes; mode++)
            {
                (double sine, double cosine) = (waves[2 * mode], waves[(2 * mode) + 1]);
                bentX += (bend[4 * mode] * sine) + (bend[(4 * mode) + 1] * cosine);
                bentY += (bend[(4 * mode) + 2] * sine) + (bend[(4 * mode) + 3] * cosine);
            }

            double y = scaleY * (glyph.Ys[vertex] + bentY);
            double x = (scaleX * (glyph.Xs[vertex] + bentX)) - (slant * y);
            xs[vertex] = Centre + shiftX + (PixelsPerUnit * ((cos * x) - (sin * y)));
            ys[vertex] = Centre + shiftY + (PixelsPerUnit * ((sin * x) + (cos * y)));
        }
    }
}
