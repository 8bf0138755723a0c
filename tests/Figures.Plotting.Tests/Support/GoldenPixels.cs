using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Figures.Plotting.Tests.Support;

/// <summary>
/// Accepted pictures: a SHA-256 of the pixels for each name in docs/plotting/pixels.txt and the picture itself beside it. When a hash
/// differs, old, new and difference are written as one image beside the tests. FIGURES_ACCEPT=1 accepts what is drawn.
/// </summary>
internal static class GoldenPixels
{
    private static readonly Lock Gate = new();

    public static void Check(string name, RasterPicture picture)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(picture.Pixels.Span)));
        if (Repository.Accepts)
        {
            Accept(name, hash, picture);
            return;
        }

        var accepted = Load(Repository.Beside("Docs", "plotting", "pixels.txt"));
        if (accepted.GetValueOrDefault(name) == hash)
        {
            return;
        }

        var image = Repository.Beside("Docs", "plotting", name + ".png");
        var old = File.Exists(image) ? PngReader.Read(File.ReadAllBytes(image)).Decode() : new RasterPicture(1, 1, new int[1]);
        var report = Repository.Beside("differences", name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.WriteAllBytes(report, PictureDifference.SideBySide(old, picture));
        Assert.Fail($"The pixels of '{name}' changed; old, new and difference: {report}. FIGURES_ACCEPT=1 dotnet test accepts them.");
    }

    private static void Accept(string name, string hash, RasterPicture picture)
    {
        lock (Gate)
        {
            var list = Repository.Docs("plotting", "pixels.txt");
            Directory.CreateDirectory(Path.GetDirectoryName(list)!);
            var hashes = Load(list);
            if (hashes.GetValueOrDefault(name) != hash || !File.Exists(Repository.Docs("plotting", name + ".png")))
            {
                File.WriteAllBytes(Repository.Docs("plotting", name + ".png"), PngFile.Write(picture, 110, []));
            }

            hashes[name] = hash;
            File.WriteAllText(list, string.Concat(hashes.Select(pair => $"{pair.Value}  {pair.Key}\n")));
        }
    }

    private static SortedDictionary<string, string> Load(string path) => new(
        File.Exists(path) ? File.ReadAllLines(path).ToDictionary(line => line[66..], line => line[..64]) : [],
        StringComparer.Ordinal);
}
