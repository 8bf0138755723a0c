using Figures.Tables.Parquet;
using FsCheck;
using FsCheck.Fluent;

namespace Figures.Tables.Tests;

public sealed class EncodingTests
{
    [Fact]
    public void Runs_and_packed_groups_of_any_width_come_back()
    {
        // Values made of runs of random length, so that both forms and their seams occur.
        Gen<int[]> runs = Gen.Choose(1, 40)
            .SelectMany(length => Gen.Choose(0, int.MaxValue).Select(value => Enumerable.Repeat(value, length)))
            .Or(Gen.Choose(0, int.MaxValue).Select(value => Enumerable.Repeat(value, 1)))
            .ListOf().Select(parts => parts.SelectMany(part => part).ToArray());
        Gen<(int Width, int[] Values)> cases = Gen.Choose(1, 31).SelectMany(
            width => runs.Select(values => (width, values.Select(value => value & ((1 << width) - 1)).ToArray())));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(cases.ToArbitrary(), sample =>
        {
            using var stream = new MemoryStream();
            RleEncoding.Encode(stream, sample.Values, sample.Width);
            var read = new int[sample.Values.Length];
            var reader = new ByteReader(stream.ToArray());
            RleEncoding.Decode(ref reader, sample.Width, read);
            return read.SequenceEqual(sample.Values) && reader.Remaining == 0;
        }));
    }

    [Fact]
    public void A_long_run_takes_a_few_bytes()
    {
        using var stream = new MemoryStream();

        RleEncoding.Encode(stream, Enumerable.Repeat(5, 60_000).ToArray(), bitWidth: 3);

        Assert.Equal([0xC0, 0xA9, 0x07, 0x05], stream.ToArray());
    }

    [Fact]
    public void Packed_values_follow_the_example_of_the_format_text()
    {
        // Encodings.md: the numbers 0 to 7 in three bits each, one packed group.
        byte[] bytes = [0x03, 0b1000_1000, 0b1100_0110, 0b1111_1010];
        var read = new int[8];
        var reader = new ByteReader(bytes);

        RleEncoding.Decode(ref reader, bitWidth: 3, read);

        Assert.Equal(Enumerable.Range(0, 8), read);
    }

    [Fact]
    public void A_dictionary_of_one_entry_may_use_no_bits_at_all()
    {
        int[] read = [9, 9];
        var reader = new ByteReader([4]);

        RleEncoding.Decode(ref reader, bitWidth: 0, read);

        Assert.Equal([0, 0], read);
    }

    [Fact]
    public void Deltas_follow_the_examples_of_the_format_text()
    {
        // Encodings.md: 1 to 5, all deltas 1, and 7, 5, 3, 1, 2, 3, 4, 5 with minimum delta −2 and two bits.
        byte[] steady = [128, 1, 4, 5, 2, 2, 0, 0, 0, 0];
        byte[] varied = [128, 1, 4, 8, 14, 3, 2, 0, 0, 0, 0b1100_0000, 0b0011_1111, 0, 0, 0, 0, 0, 0];

        Assert.Equal([1L, 2, 3, 4, 5], Deltas(steady, 5));
        Assert.Equal([7L, 5, 3, 1, 2, 3, 4, 5], Deltas(varied, 8));
    }

    [Theory]
    [InlineData(new byte[] { 128, 1, 0, 5, 2 })]
    [InlineData(new byte[] { 128, 1, 3, 5, 2 })]
    [InlineData(new byte[] { 128, 1, 4, 6, 2 })]
    [InlineData(new byte[] { 128, 1, 4, 5, 2, 2, 65, 0, 0, 0 })]
    [InlineData(new byte[] { 128, 1, 4, 5, 2, 2, 8, 0, 0, 0, 1 })]
    public void An_impossible_delta_page_is_refused(byte[] bytes) => Assert.Throws<TableFormatException>(() => Deltas(bytes, 5));

    [Fact]
    public void Snappy_copies_may_overlap_their_own_output()
    {
        // "abc" as a literal, then nine bytes from three back.
        byte[] bytes = [12, 2 << 2, (byte)'a', (byte)'b', (byte)'c', 0b0001_0101, 3];

        Assert.Equal("abcabcabcabc"u8.ToArray(), Snappy.Decompress(bytes, 12));
    }

    [Theory]
    [InlineData(new byte[] { 3, 2 << 2, 1, 2 })]
    [InlineData(new byte[] { 3, 1 << 2, 1, 2 })]
    [InlineData(new byte[] { 3, 3 << 2, 1, 2, 3, 4 })]
    [InlineData(new byte[] { 4, 0, 1, 0b0000_0001, 0 })]
    [InlineData(new byte[] { 4, 0, 1, 0b0000_0001, 2 })]
    [InlineData(new byte[] { 255, 255, 255, 255, 15, 0, 1 })]
    public void A_broken_Snappy_page_is_refused(byte[] bytes) =>
        Assert.Throws<TableFormatException>(() => Snappy.Decompress(bytes, bytes[0] == 255 ? -1 : bytes[0]));

    [Fact]
    public void The_checksum_is_the_one_of_gzip() => Assert.Equal(unchecked((int)0xCBF43926), Crc32.Of("123456789"u8));

    [Fact]
    public void Unknown_metadata_fields_of_every_type_are_passed_over()
    {
        // Fields 1 to 9: true, byte, i32, double, binary, list of truth values, map of binary to i32, struct of a list, long list;
        // then field 30.
        byte[] bytes =
        [
            0x11, 0x13, 7, 0x15, 8, 0x17, 1, 2, 3, 4, 5, 6, 7, 8, 0x18, 2, 65, 66, 0x19, 0x21, 1, 2, 0x1B, 1, 0x85, 1, 67, 4,
            0x1C, 0x19, 0x15, 2, 0x00, 0x19, 0xF5, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x05, 60, 84, 0x00,
        ];
        var reader = new ThriftReader(bytes);
        int found = 0;
        reader.EnterStruct();
        while (reader.NextField(out int id))
        {
            if (id == 30)
            {
                found = reader.ReadInt32();
            }
            else
            {
                reader.Skip();
            }
        }

        Assert.Equal(42, found);
        Assert.Equal(bytes.Length, reader.Position);
    }

    [Fact]
    public void Endless_nesting_is_refused()
    {
        byte[] structs = [.. Enumerable.Repeat((byte)0x1C, 10_000)];
        byte[] lists = [.. Enumerable.Repeat((byte)0x19, 10_000)];

        Assert.Throws<TableFormatException>(() => MetadataReader.Footer(structs));
        Assert.Throws<TableFormatException>(() => MetadataReader.Footer(lists));
    }

    private static long[] Deltas(byte[] bytes, int count)
    {
        var read = new long[count];
        var reader = new ByteReader(bytes);
        DeltaEncoding.Decode(ref reader, read);
        return read;
    }
}
