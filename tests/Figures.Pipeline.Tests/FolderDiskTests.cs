using System.Text;

namespace Figures.Pipeline.Tests;

public sealed class FolderDiskTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("figures ü ").FullName;
    private readonly FolderDisk disk;

    public FolderDiskTests() => disk = new FolderDisk(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_published_is_read_back_and_nothing_else_is_left()
    {
        disk.Publish("a/b.bin", [1, 2, 3]);
        disk.Publish("a/b.bin", [4]);
        Assert.Equal([4], disk.Read("a/b.bin")!);
        Assert.Equal(["b.bin"], Directory.GetFiles(Path.Combine(folder, "a")).Select(Path.GetFileName));
        Assert.Null(disk.Read("a/c.bin"));
        Assert.Null(disk.Read("none/c.bin"));
    }

    [Fact]
    public void A_torn_last_line_is_ended_before_the_next_one()
    {
        disk.AppendLine("journal", "one"u8);
        File.AppendAllText(Path.Combine(folder, "journal"), "tor");
        disk.AppendLine("journal", "two"u8);
        Assert.Equal("one\ntor\ntwo\n", Encoding.UTF8.GetString(disk.Read("journal")!));
    }

    [Fact]
    public async Task Lines_of_many_writers_never_mix()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            for (var line = 0; line < 25; line++)
            {
                disk.AppendLine("journal", Encoding.ASCII.GetBytes($"{writer}:{line}:{new string('x', 300)}"));
            }
        })));
        var lines = Encoding.ASCII.GetString(disk.Read("journal")!).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(100, lines.Distinct().Count());
        Assert.All(lines, line => Assert.Matches("^[0-3]:[0-9]+:x{300}$", line));
    }

    [Fact]
    public void What_is_staged_is_found_in_every_folder_and_what_is_in_place_is_not()
    {
        disk.Publish("figures/smoke/a.png", [1]);
        File.WriteAllBytes(Path.Combine(folder, "figures", "smoke", ".staging-1"), [1]);
        Assert.Equal(["figures/smoke/.staging-1"], disk.Staged());
        Assert.Empty(new FolderDisk(Path.Combine(folder, "none")).Staged());
    }

    [Fact]
    public void A_lock_is_held_once_and_is_free_again_afterwards()
    {
        using (var held = disk.TryLock("locks/k", "a step"))
        {
            Assert.NotNull(held);
            Assert.Null(disk.TryLock("locks/k", "a step"));
        }

        using var again = disk.TryLock("locks/k", "a step");
        Assert.NotNull(again);
    }

    [Fact]
    public void A_folder_or_a_link_to_nothing_in_the_place_of_a_file_is_set_aside_and_named()
    {
        var reporter = new RecordingReporter();
        var told = new FolderDisk(folder, reporter);
        Assert.All((string[])["publish", "new", "append"], way =>
        {
            var (inTheWay, dangling) = ($"store/{way}-folder", $"store/{way}-link");
            Directory.CreateDirectory(Path.Combine(folder, inTheWay, "inside"));
            File.CreateSymbolicLink(Path.Combine(folder, dangling), Path.Combine(folder, "nowhere", way));
            Assert.All((string[])[inTheWay, dangling], path =>
            {
                Assert.Null(told.Stamp(path));
                Assert.Null(told.Read(path));
                switch (way)
                {
                    case "publish":
                        told.Publish(path, "x\n"u8);
                        break;
                    case "new":
                        Assert.True(told.PublishNew(path, "x\n"u8));
                        break;
                    default:
                        told.AppendLine(path, "x"u8);
                        break;
                }

                Assert.Equal("x\n"u8.ToArray(), told.Read(path));
            });
            Assert.True(Directory.Exists(Path.Combine(folder, "quarantine", $"{way}-folder", "inside")));
            Assert.Contains(reporter.Warnings, warning => warning.Where.EndsWith($"{way}-folder", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_pipe_or_an_endless_device_in_the_place_of_a_file_is_never_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(folder, "pipe")]);
        made.WaitForExit();
        File.CreateSymbolicLink(Path.Combine(folder, "zeros"), "/dev/zero");
        Assert.All((string[])["pipe", "zeros"], path =>
        {
            Assert.Empty(disk.Read(path)!);
            Assert.Empty(disk.Read(path, 0, 100)!);
            disk.Publish(path, [7]);
            Assert.Equal([7], disk.Read(path)!);
        });
    }

    [Fact]
    public void A_link_to_a_file_is_that_file_and_a_ring_of_links_is_none()
    {
        disk.Publish("real", [1, 2, 3]);
        File.CreateSymbolicLink(Path.Combine(folder, "link"), Path.Combine(folder, "real"));
        File.CreateSymbolicLink(Path.Combine(folder, "a"), Path.Combine(folder, "b"));
        File.CreateSymbolicLink(Path.Combine(folder, "b"), Path.Combine(folder, "a"));
        Assert.Equal(disk.Stamp("real"), disk.Stamp("link"));
        Assert.Equal([1, 2, 3], disk.Read("link")!);
        Assert.Null(disk.Stamp("a"));
        disk.Delete("a");
        Assert.Null(new FileInfo(Path.Combine(folder, "a")).LinkTarget);
    }
}
