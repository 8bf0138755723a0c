using System.Diagnostics;

namespace Figures.Datasets.Tests;

/// <summary>What lies in a folder of somebody else may be no file at all.</summary>
public sealed class RegularFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("pipe")]
    [InlineData("link to a pipe")]
    [InlineData("device")]
    [InlineData("link to a device")]
    [InlineData("folder")]
    [InlineData("link to a folder")]
    [InlineData("empty")]
    [InlineData("circle")]
    public async Task Anything_but_a_file_is_refused_and_not_waited_for(string kind)
    {
        string? path = Make(kind);
        if (path is null)
        {
            return; // a system without such things
        }

        foreach (Action<string> read in (Action<string>[])[
            name => RegularFile.Open(name), name => PictureFile.Read(name), name => IdxFile.ReadLabels(name), name => NpyArray.Read(name),
            name => NpzArchive.Open(name), name => CifarFile.Read(name), name => CifarFile.ReadArchived(name, "x"),
            name => SafeArchive.Unpack(name, folder["out"], UnpackLimits.Default, default)])
        {
            DatasetFormatException fault = await Assert.ThrowsAsync<DatasetFormatException>(
                () => Task.Run(() => read(path)).WaitAsync(TimeSpan.FromMinutes(1)));
            Assert.Equal(Path.GetFileName(path), fault.File);
        }
    }

    [Fact]
    public void A_link_to_a_file_is_followed()
    {
        File.WriteAllBytes(folder["file"], [1, 2]);
        File.CreateSymbolicLink(folder["second"], folder["file"]);
        File.CreateSymbolicLink(folder["first"], "second");
        using FileStream file = RegularFile.Open(folder["first"]);
        Assert.Equal(2, file.Length);
    }

    [Fact]
    public void A_missing_file_is_an_error_of_the_disk()
    {
        File.CreateSymbolicLink(folder["dangling"], "nowhere");
        Assert.Throws<FileNotFoundException>(() => RegularFile.Open(folder["nowhere"]));
        Assert.Throws<FileNotFoundException>(() => RegularFile.Open(folder["dangling"]));
    }

    private string? Make(string kind)
    {
        string path = folder["picture.png"];
        switch (kind)
        {
            case "pipe" or "link to a pipe":
                string pipe = kind == "pipe" ? path : folder["pipe"];
                if (OperatingSystem.IsWindows())
                {
                    return null;
                }

                using (Process maker = Process.Start("mkfifo", [pipe]))
                {
                    maker.WaitForExit();
                    Assert.Equal(0, maker.ExitCode);
                }

                return kind == "pipe" ? path : Link(path, pipe);
            case "device":
                return File.Exists("/dev/zero") ? "/dev/zero" : null;
            case "link to a device":
                return File.Exists("/dev/zero") ? Link(path, "/dev/zero") : null;
            case "folder" or "link to a folder":
                Directory.CreateDirectory(folder["sub"]);
                return kind == "folder" ? folder["sub"] : Link(path, folder["sub"]);
            case "empty":
                File.WriteAllBytes(path, []);
                return path;
            default:
                return Link(path, path);
        }
    }

    private static string Link(string path, string target)
    {
        File.CreateSymbolicLink(path, target);
        return path;
    }
}
