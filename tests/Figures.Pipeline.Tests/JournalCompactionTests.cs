using System.Text;
using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Pipeline.Tests;

public sealed class JournalCompactionTests : IDisposable
{
    private const string File = Journal.FilePath;
    private readonly string folder = Directory.CreateTempSubdirectory("figures-journal-").FullName;
    private readonly MemoryDisk disk = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_long_journal_loses_what_nobody_can_ask_for_and_nothing_else()
    {
        var journal = Long(disk);
        var before = disk.Read(File)!.Length;
        Assert.True(journal.Compact(output => output.Name != "gone"));
        Assert.InRange(disk.Read(File)!.Length, 1, before / 5);

        var reopened = new Journal(disk);
        Assert.Equal(Key("old", 9), reopened.Find(Key("old", 9))!.Key);
        Assert.Null(reopened.Find(Key("gone", 1)));
        Assert.Equal(Key("gone", 2), reopened.LastOf("gone")!.Key);
        Assert.Equal(Key("old", 9), reopened.LastOf("old")!.Key);
        Assert.Equal(7, reopened.LastOf("again")!.Seconds);
        Assert.Equal($"Member 0 of {Key("code", 9)}", reopened.MembersOf(Key("code", 9))![0].Name);
        Assert.Null(reopened.MembersOf(Key("code", 8)));
        Assert.False(reopened.Compact(_ => true));
    }

    [Fact]
    public void A_compacted_journal_cut_at_every_byte_holds_the_whole_lines_and_takes_the_next_one()
    {
        var journal = Long(disk, membersOfLast: 2);
        journal.Compact(_ => true);
        var bytes = disk.Read(File)!;
        var whole = new Journal(disk).Records.Count;
        for (var cut = 0; cut < bytes.Length; cut++)
        {
            var copy = new MemoryDisk();
            copy.Set(File, bytes[..cut]);
            var torn = new Journal(copy);
            var lines = Encoding.UTF8.GetString(bytes.AsSpan(0, cut)).Split('\n')[..^1].Count(line => line.Contains("\"key\"", StringComparison.Ordinal));
            Assert.Equal(lines, torn.Records.Count);
            torn.Append(Record("next", 1, Key("code", 1)), CodeFingerprint.Empty);
            Assert.InRange(new Journal(copy).Records.Count, lines + 1, Math.Min(lines + 2, whole + 1));
            Assert.NotNull(new Journal(copy).Find(Key("next", 1)));
        }
    }

    [Fact]
    public void A_disk_without_room_for_the_shorter_journal_keeps_the_long_one()
    {
        var journal = Long(disk);
        var before = disk.Read(File)!;
        disk.FailFromWrite = disk.Writes + 1;
        Assert.Throws<IOException>(() => journal.Compact(_ => true));
        Assert.Equal(before, disk.Read(File));
    }

    [Fact]
    public void A_build_that_opened_the_long_journal_goes_on_with_the_short_one()
    {
        var other = Long(disk);
        var journal = new Journal(disk);
        Assert.True(journal.Compact(_ => true));
        journal.Append(Record("theirs", 1, Key("code", 9)), CodeFingerprint.Empty);
        other.Append(Record("ours", 1, Key("code", 9)), CodeFingerprint.Empty);
        other.Refresh();
        journal.Refresh();
        Assert.All((Journal[])[other, journal, new Journal(disk)], each =>
        {
            Assert.NotNull(each.Find(Key("ours", 1)));
            Assert.NotNull(each.Find(Key("theirs", 1)));
            Assert.NotNull(each.Find(Key("old", 9)));
        });
    }

    [Fact]
    public async Task No_line_is_lost_while_builds_append_and_another_compacts()
    {
        Long(new FolderDisk(folder));
        var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(() =>
        {
            var journal = new Journal(new FolderDisk(folder));
            for (var number = 0; number < 40; number++)
            {
                journal.Append(Record($"writer {writer}", number, Key("code", 9)), CodeFingerprint.Empty);
                journal.Refresh();
            }
        }));
        var compactions = Task.Run(() =>
        {
            var journal = new Journal(new FolderDisk(folder));
            return Enumerable.Range(0, 6).Count(round =>
            {
                journal.Append(Record("filler", round, Key("filler code", round)), Big(Key("filler code", round), 30_000));
                return journal.Compact(_ => true);
            });
        });
        await Task.WhenAll(writers);
        Assert.True(await compactions > 1);
        var last = new Journal(new FolderDisk(folder));
        for (var writer = 0; writer < 3; writer++)
        {
            for (var number = 0; number < 40; number++)
            {
                Assert.NotNull(last.Find(Key($"writer {writer}", number)));
            }
        }
    }

    /// <summary>Ten versions of one step's code, a step whose first result was removed, a step noted twice under one key.</summary>
    private static Journal Long(IDisk disk, int membersOfLast = 8_000)
    {
        var journal = new Journal(disk);
        journal.Append(Record("again", 1, Key("code", 100)), CodeFingerprint.Empty);
        journal.Append(Record("gone", 1, Key("code", 100), "gone"), CodeFingerprint.Empty);
        journal.Append(Record("gone", 2, Key("code", 100)), CodeFingerprint.Empty);
        for (var version = 0; version < 10; version++)
        {
            journal.Append(Record("old", version, Key("code", version)), Big(Key("code", version), version == 9 ? membersOfLast : 8_000));
        }

        journal.Append(Record("again", 1, Key("code", 100)) with { Seconds = 7 }, CodeFingerprint.Empty);
        return journal;
    }

    private static CodeFingerprint Big(string code, int members) => new(
        code, [.. Enumerable.Range(0, members).Select(number => new CodeMember($"Member {number} of {code}", new string('a', 64)))]);

    private static JournalRecord Record(string step, int number, string code, string output = "table") => new(
        Key(step, number), step, [new StoredOutput(output, true, ContentId.OfBytes(Encoding.UTF8.GetBytes(step)))],
        new Dictionary<string, string> { ["name"] = step, ["code"] = code }, 1);

    private static string Key(string step, int number) => ContentId.OfBytes(Encoding.UTF8.GetBytes($"{step} {number}")).ToString();
}
