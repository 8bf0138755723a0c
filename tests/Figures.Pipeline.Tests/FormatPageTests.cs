using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Pipeline.Tests;

/// <summary>The pages of <c>docs/formats</c> against the code they describe.</summary>
public sealed partial class FormatPageTests
{
    private static readonly Step Example = new()
    {
        Name = "Paper.Sweep[Rate=0.5]",
        KeyName = "Paper.Sweep",
        Task = "Paper.Sweep",
        Kind = StepKind.Shard,
        Parameters = ParameterSet.Of("Dimension", "100").And(ParameterSet.Of("Rate", "0.5")),
        Inputs = ["Paper.Data"],
        Code = new CodeFingerprint("abc", []),
        Run = _ => throw new InvalidOperationException("not run"),
    };

    private static StepKey Key => StepKey.Of(Example, _ => [new StoredOutput("a", true, Id(1)), new StoredOutput("b", true, Id(2))]);

    [Fact]
    public void The_page_of_the_key_lists_the_kinds_of_parts_in_their_order()
    {
        var kinds = Rows("key.md", "label | value | type").Select(row => row[2]).ToList();
        Assert.Equal(Key.Parts.Select(part => part.GetType().Name).Distinct(), kinds);
        Assert.Equal(
            typeof(KeyPart).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(KeyPart))).Select(type => type.Name).Order(), kinds.Order());
    }

    [Fact]
    public void The_example_on_the_page_of_the_key_has_the_parts_and_the_key_it_states()
    {
        var parts = Rows("key.md", "label | value").Select(row => (row[0], row[1])).ToList();
        Assert.Equal(Key.Parts.Select(part => (part.Label, part.Value)), parts);
        var hashed = parts.SelectMany(part => Hashed(part.Item1).Concat(Hashed(part.Item2))).ToArray();
        var stated = StatedKey().Match(Page("key.md")).Groups[1].Value;
        Assert.Equal(Key.Hex, stated);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(hashed)), stated);
    }

    [Fact]
    public void The_page_of_the_journal_lists_every_field_of_every_kind_of_line()
    {
        var disk = new MemoryDisk();
        var parts = Key.Parts.ToDictionary(part => part.Label, part => part.Value);
        new Journal(disk).Append(new JournalRecord(Key.Hex, Example.Name, [new StoredOutput("a", true, Id(1)) { Digest = Id(2) }], parts, 0.5), new CodeFingerprint("abc", [new CodeMember("A.Run", "1")]));
        var lines = Encoding.UTF8.GetString(disk.Read(Journal.FilePath)!).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Append(Encoding.UTF8.GetString(JournalFormat.Line(new JournalHead(2, 30)))).ToList();
        Assert.Equal(3, lines.Count);
        var fields = lines.SelectMany(line => JsonDocument.Parse(line[(JournalFormat.ChecksumDigits + 1)..]).RootElement.EnumerateObject())
            .Select(field => field.Name).ToHashSet();
        Assert.Equal(fields.Order(), Rows("journal.md", "field | meaning").SelectMany(row => row[0].Split(", ")).Order());
    }

    [Fact]
    public void The_example_on_the_page_of_the_journal_is_a_line_that_counts()
    {
        var line = Page("journal.md").Split('\n').Single(text => text.StartsWith("    ", StringComparison.Ordinal)).Trim();
        var disk = new MemoryDisk();
        disk.Set(Journal.FilePath, Encoding.UTF8.GetBytes(line + "\n"));
        var record = Assert.Single(new Journal(disk).Records);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line[17..])))[..16], line[..16]);
        Assert.Equal(Encoding.UTF8.GetString(JournalFormat.Line(record)), line);
    }

    private static IEnumerable<byte> Hashed(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        return length.Concat(bytes);
    }

    private static ContentId Id(int number) => ContentId.Parse(number.ToString("x64", null));

    /// <summary>The cells of a table, without quotation marks of code.</summary>
    private static List<string[]> Rows(string page, string header)
    {
        var lines = Page(page).Split('\n').SkipWhile(line => line != $"| {header} |").Skip(2).TakeWhile(line => line.StartsWith('|'));
        return [.. lines.Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Replace("`", "", StringComparison.Ordinal)).ToArray())];
    }

    private static string Page(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Figures.sln")))
        {
            folder = folder.Parent!;
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "formats", name)).ReplaceLineEndings("\n");
    }

    [GeneratedRegex("Its key is `([0-9a-f]{64})`")]
    private static partial Regex StatedKey();
}
