namespace Figures.Numerics.Tests;

/// <summary>Known answers published with Random123 (kat_vectors, philox4x32 10).</summary>
public sealed class PhiloxTests
{
    [Theory]
    [InlineData(0UL, 0UL, 0UL, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x85a308d3_243f6a88UL, 0x03707344_13198a2eUL, 0x299f31d0_a4093822UL, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void A_block_gives_the_published_words(ulong block, ulong high, ulong key, uint x0, uint x1, uint x2, uint x3)
    {
        Philox.Block(OneLane.OfBits(block), high, new PhiloxKey(key), out var first, out var second);

        Assert.Equal(x0 | (ulong)x1 << 32, BitConverter.DoubleToUInt64Bits(first.Value));
        Assert.Equal(x2 | (ulong)x3 << 32, BitConverter.DoubleToUInt64Bits(second.Value));
    }

    [Theory]
    [InlineData(0UL, 0UL, 0UL)]
    [InlineData(0x85a308d3_fffffff0UL, 0x03707344_13198a2eUL, 0x299f31d0_a4093822UL)]
    [InlineData(ulong.MaxValue - 20, ulong.MaxValue, ulong.MaxValue)]
    public void Blocks_whose_first_rounds_are_shared_have_the_same_words(ulong start, ulong high, ulong key)
    {
        var schedule = new PhiloxKey(key);
        var prefix = new PhiloxPrefix(start, high, schedule);
        for (var block = start; block < start + 16; block += 2)
        {
            Philox.Block(OneLane.OfBits(block), high, schedule, out var first, out var second);
            Philox.Block(OneLane.OfBits(block + 1), high, schedule, out var third, out var fourth);
            Philox.Blocks(
                OneLane.OfBits(block), OneLane.OfBits(block + 1), prefix, schedule, out var a, out var b, out var c, out var d);

            Assert.Equal([Bits(first), Bits(second), Bits(third), Bits(fourth)], [Bits(a), Bits(b), Bits(c), Bits(d)]);
        }
    }

    private static ulong Bits(OneLane lane) => BitConverter.DoubleToUInt64Bits(lane.Value);
}
