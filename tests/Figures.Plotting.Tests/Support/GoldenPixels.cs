namespace Figures.Plotting.Tests.Support;

/// <summary>
/// Accepted pictures in docs/plotting: decoded pixels are compared within a tolerance, since Skia's differ a little from processor to
/// processor. On a difference the new picture is written beside the tests. FIGURES_ACCEPT=1 accepts what is drawn.
/// </summary>
internal static class GoldenPixels
{
    private const double LargestMean = 0.5;
    private const double LargestFraction = 0.005;

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
        if (File.Exists(path) && PictureDifference.Measure(Picture.Decode(File.ReadAllBytes(path)), fresh) is var (mean, share)
            && mean <= LargestMean && share <= LargestFraction)
        {
            return;
        }

        var report = Repository.Beside("differences", name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.WriteAllBytes(report, png);
        Assert.Fail($"The pixels of '{name}' changed; the new picture is {report}. FIGURES_ACCEPT=1 dotnet test accepts it.");
    }
}
