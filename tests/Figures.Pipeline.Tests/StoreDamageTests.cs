using System.Buffers.Binary;
using Figures.Tables;

namespace Figures.Pipeline.Tests;

/// <summary>
/// Damaged copies of one file of the store. The parser would run for ever on some, end the process on others and believe sizes of gigabytes:
/// none may reach it.
/// </summary>
public sealed class StoreDamageTests
{
    private const int Copies = 20_000;

    private readonly MemoryDisk disk = new();
    private readonly StoredOutput output;
    private readonly byte[] intact;

    public StoreDamageTests()
    {
        var table = new Table(
            Column.Doubles("x", [1.5, double.NaN, -0.0, 4]), Column.Strings("s", ["word", "word", "word", "other"]),
            Column.Booleans("b", [true, false, true, true]), Column.Integers("n", [1, 2, 3, 4], "s", "count"));
        output = new ContentStore(disk).Put("numbers", table, new Dictionary<string, string> { ["step"] = "a step" });
        intact = disk.Read(Path)!;
    }

    private string Path => $"store/{output.FileName}";

    [Fact]
    public void The_intact_file_is_read() => Assert.Equal(output.Id, new ContentStore(disk).Table(output).ContentId);

    [Fact]
    public void No_damaged_copy_is_parsed_and_all_are_set_aside()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (copies, bytes) = (0, 0L);
        foreach (var damaged in Damaged().Take(Copies))
        {
            disk.Set(Path, damaged);
            var fault = Assert.Throws<PipelineException>(() => new ContentStore(disk).Table(output));
            Assert.Equal(ErrorCode.DamagedStoreEntry, fault.Problems[0].Code);
            Assert.Equal("its bytes are not the ones that were written", fault.Problems[0].Why);
            Assert.Null(disk.Stamp(Path));

            disk.Set(Path, damaged);
            Assert.False(new ContentStore(disk).Holds(output, out var damage));
            Assert.NotNull(damage);
            (copies, bytes) = (copies + 1, bytes + damaged.Length);
        }

        // A copy is read twice and copied once; what else is made for it is small and does not depend on what it says of itself.
        Assert.Equal(Copies, copies);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, bytes, (5 * bytes) + (50_000L * copies));
    }

    /// <summary>Every bit turned over, every shorter file, forged footers, and random bytes for ever.</summary>
    private IEnumerable<byte[]> Damaged()
    {
        byte[][] footers = [[0x15, 0x80], [0x15, 0x02, 0x19], [.. Enumerable.Repeat((byte)0x19, 4096)], [0x15, 0x02, 0x19, 0xFC, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F]];
        foreach (var footer in footers)
        {
            yield return Framed(footer);
        }

        for (var bit = 0; bit < 8 * intact.Length && bit < Copies / 2; bit++)
        {
            byte[] damaged = [.. intact];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            yield return damaged;
        }

        for (var length = 0; length < intact.Length; length++)
        {
            yield return intact[..length];
        }

        // The same bytes in every run.
        for (var random = new Random(1); ;)
        {
            byte[] damaged = [.. intact];
            random.NextBytes(damaged.AsSpan(random.Next(damaged.Length - 16)));
            yield return damaged;
            var footer = new byte[random.Next(200)];
            random.NextBytes(footer);
            yield return Framed(footer);
        }
    }

    private static byte[] Framed(byte[] footer)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Length);
        return [.. "PAR1"u8, .. footer, .. length, .. "PAR1"u8];
    }
}
