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
}
