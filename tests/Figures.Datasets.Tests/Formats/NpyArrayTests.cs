namespace Figures.Datasets.Tests;

public sealed class NpyArrayTests
{
    [Theory]
    [InlineData("|b1", "01", 1)]
    [InlineData("|u1", "ff", 255)]
    [InlineData("|i1", "ff", -1)]
    [InlineData("<u2", "ff00", 255)]
    [InlineData(">u2", "00ff", 255)]
    [InlineData("<i2", "feff", -2)]
    [InlineData(">i2", "fffe", -2)]
    [InlineData("<i4", "00000080", -2147483648)]
    [InlineData(">u4", "80000000", 2147483648)]
    [InlineData("<i8", "ffffffffffffff7f", 9223372036854775807)]
    [InlineData(">i8", "8000000000000000", -9223372036854775808)]
    public void Integers_of_every_width_and_byte_order_are_read(string descr, string hex, long expected) =>
        Assert.Equal([expected], Read(NpyBytes.Of(NpyBytes.Dictionary(descr, "(1,)"), Convert.FromHexString(hex))).ToIntegers());

    [Theory]
    [InlineData("<f2", "003c", 1)]
    [InlineData(">f2", "c000", -2)]
    [InlineData("<f4", "0000c03f", 1.5)]
    [InlineData(">f4", "3fc00000", 1.5)]
    [InlineData("<f8", "9a9999999999b93f", 0.1)]
    [InlineData(">f8", "3fb999999999999a", 0.1)]
    [InlineData("=f8", "9a9999999999b93f", 0.1)]
    [InlineData("<u8", "0000000000000080", 9223372036854775808.0)]
    public void Floats_of_every_width_and_byte_order_are_read(string descr, string hex, double expected) =>
        Assert.Equal([expected], Read(NpyBytes.Of(NpyBytes.Dictionary(descr, "(1,)"), Convert.FromHexString(hex))).ToDoubles());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_version_of_the_header_is_read(int version)
    {
        NpyArray array = Read(NpyBytes.Of(NpyBytes.Dictionary("|u1", "(2, 3)"), [1, 2, 3, 4, 5, 6], version));
        Assert.Equal([2, 3], array.Shape);
        Assert.Equal([1, 2, 3, 4, 5, 6], array.ToBytes());
    }

    [Fact]
    public void Both_orders_of_axes_give_the_values_row_by_row()
    {
        Assert.Equal([1, 2, 3, 4, 5, 6], Read(NpyBytes.Doubles("(2, 3)", fortran: false, 1, 2, 3, 4, 5, 6)).ToDoubles());
        Assert.Equal([1, 2, 3, 4, 5, 6], Read(NpyBytes.Doubles("(2, 3)", fortran: true, 1, 4, 2, 5, 3, 6)).ToDoubles());
        Assert.Equal(
            [0, 1, 2, 3, 4, 5, 6, 7], Read(NpyBytes.Doubles("(2, 2, 2)", fortran: true, 0, 4, 2, 6, 1, 5, 3, 7)).ToDoubles());
    }

    [Theory]
    [InlineData("()", 1)]
    [InlineData("(0,)", 0)]
    [InlineData("(3, 0, 2)", 0)]
    [InlineData("(1L,)", 1)]
    public void Shapes_without_or_with_empty_axes_are_read(string shape, int count) =>
        Assert.Equal(count, Read(NpyBytes.Of(NpyBytes.Dictionary("|u1", shape), new byte[count])).ToBytes().Length);

    [Theory]
    [InlineData("|O", "pickled")]
    [InlineData("<c16", "not a number")]
    [InlineData("<U3", "not a number")]
    [InlineData("<f3", "not a number")]
    [InlineData("|f8", "not a number")]
    public void Types_that_are_no_numbers_are_refused_by_name(string descr, string message)
    {
        var fault = Assert.Throws<DatasetFormatException>(() => Read(NpyBytes.Of(NpyBytes.Dictionary(descr, "(1,)"), new byte[8])));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (1,), 'more': 1}")]
    [InlineData("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,)}")]
    [InlineData("{'descr': '|u1', 'fortran_order': False}")]
    [InlineData("{'descr': '|u1', 'descr': '|u1', 'fortran_order': False, 'shape': (1,)}")]
    [InlineData("{'descr': '|u1', 'fortran_order': 0, 'shape': (1,)}")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (-1,)}")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (9999999999,)}")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (1,)} + exec('1')")]
    [InlineData("__import__('os')")]
    [InlineData("")]
    public void Headers_that_are_not_the_three_entries_are_refused(string dictionary) =>
        Assert.Throws<DatasetFormatException>(() => Read(NpyBytes.Of(dictionary, [1])));

    [Theory]
    [InlineData("(2147483647, 2147483647)", "<f8")]
    [InlineData("(2147483647, 2147483647, 2147483647)", "|u1")]
    [InlineData("(2000000000,)", "|u1")]
    [InlineData("(2,)", "|u1")]
    public void Shapes_that_the_file_does_not_hold_are_refused_without_the_memory_they_ask_for(string shape, string descr)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<DatasetFormatException>(() => Read(NpyBytes.Of(NpyBytes.Dictionary(descr, shape), [1])));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    [Fact]
    public void Bytes_behind_the_array_are_refused() =>
        Assert.Throws<DatasetFormatException>(() => Read(NpyBytes.Of(NpyBytes.Dictionary("|u1", "(1,)"), [1, 2])));

    [Fact]
    public void Values_are_not_converted_to_a_type_that_cannot_hold_them()
    {
        Assert.Throws<InvalidOperationException>(() => Read(NpyBytes.Doubles("(1,)", false, 0.5)).ToIntegers());
        Assert.Throws<InvalidOperationException>(() => Read(NpyBytes.Doubles("(1,)", false, 0.5)).ToBytes());
        Assert.Throws<OverflowException>(() => Read(NpyBytes.Of(NpyBytes.Dictionary("<u8", "(1,)"), [0, 0, 0, 0, 0, 0, 0,
            0x80])).ToIntegers());
    }

    /// <summary>Whatever the bytes say, the answer is an array or a <see cref="DatasetFormatException"/>.</summary>
    [Fact]
    public void Every_changed_byte_and_every_cut_gives_an_array_or_a_clear_refusal()
    {
        byte[] good = NpyBytes.Doubles("(2, 3)", fortran: true, 1, 4, 2, 5, 3, 6);
        int refused = 0;
        for (int place = 0; place < good.Length; place++)
        {
            foreach (byte value in (byte[])[0, 1, 9, (byte)'0', (byte)'\'', (byte)'(', (byte)'L', 0x7f, 0xff, (byte)(good[place] ^ 1)])
            {
                byte[] changed = [.. good];
                changed[place] = value;
                refused += IsRefused(changed) ? 1 : 0;
            }

            Assert.True(IsRefused(good[..place]), $"cut at {place}");
        }

        Assert.InRange(refused, 100, 10 * good.Length);
    }

    private static bool IsRefused(byte[] file)
    {
        try
        {
            _ = Read(file).ToDoubles();
            return false;
        }
        catch (DatasetFormatException)
        {
            return true;
        }
    }

    private static NpyArray Read(byte[] file) => NpyArray.Read(new MemoryStream(file), "test.npy");
}
