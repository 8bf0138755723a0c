namespace Figures.Plotting.Tests.Support;

/// <summary>
/// Accepted pictures in docs/plotting: decoded pixels are compared within a tolerance, since Skia's differ a little from processor to
/// processor. On a difference the new picture is written beside the tests. FIGURES_ACCEPT=1 accepts what is drawn.
/// </summary>
internal static class GoldenPixels
{
    private const double LargestMean = 0.5;
    private const double LargestFraction = 0.005;
    private const int Visible = 32;

    public static void Check(string name, byte[] png)
    {
        if (Repository.Accepts)
        {
            Directory.CreateDirectory(Repository.Docs("plotting"));
            File.WriteAllBytes(Repository.Docs("plotting", name + ".png"), png);
            return;
        }

        var path = Repository.Beside("Docs", "plotting", name + ".png");
        var fresh = Picture.Decode(png);
        if (File.Exists(path) && Picture.Decode(File.ReadAllBytes(path)) is var old && old.Width == fresh.Width && old.Height == fresh.Height
            && Measure(old.Rgba, fresh.Rgba) is var (mean, fraction) && mean <= LargestMean && fraction <= LargestFraction)
        {
            return;
        }

        var report = Repository.Beside("differences", name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.WriteAllBytes(report, png);
        Assert.Fail($"The pixels of '{name}' changed; the new picture is {report}. FIGURES_ACCEPT=1 dotnet test accepts it.");
    }

    /// <summary>Mean difference over all channels (0–255) and the fraction of pixels with a channel visibly off.</summary>
    public static (double Mean, double Fraction) Measure(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var (sum, off) = (0L, 0);
        for (var i = 0; i < a.Length; i += 4)
        {
            var (red, green, blue) = (Math.Abs(a[i] - b[i]), Math.Abs(a[i + 1] - b[i + 1]), Math.Abs(a[i + 2] - b[i + 2]));
            sum += red + green + blue;
            off += Math.Max(red, Math.Max(green, blue)) > Visible ? 1 : 0;
        }

        return (sum / (0.75 * a.Length), off / (0.25 * a.Length));
    }
}
