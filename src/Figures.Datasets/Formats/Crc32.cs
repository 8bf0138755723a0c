namespace Figures.Datasets;

/// <summary>The CRC-32 of zip and PNG (ISO 3309, reflected polynomial EDB88320), taken eight bytes at a time.</summary>
internal static class Crc32
{
    /// <summary>The value before the first byte.</summary>
    public const uint Start = uint.MaxValue;

    private const int Slices = 8;
    private static readonly uint[] Tables = MakeTables();

    /// <summary>The value after more bytes.</summary>
    public static uint Continue(uint crc, ReadOnlySpan<byte> bytes)
    {
        uint[] tables = Tables;
        while (bytes.Length >= Slices)
        {
            uint low = crc ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc = tables[0x700 + (byte)low] ^ tables[0x600 + (byte)(low >> 8)] ^ tables[0x500 + (byte)(low >> 16)] ^ tables[0x400
                + (low >> 24)]
                ^ tables[0x300 + bytes[4]] ^ tables[0x200 + bytes[5]] ^ tables[0x100 + bytes[6]] ^ tables[bytes[7]];
            bytes = bytes[Slices..];
        }

        foreach (byte value in bytes)
        {
            crc = tables[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    /// <summary>The checksum.</summary>
    public static uint Finish(uint crc) => ~crc;

    /// <summary>Table s holds the effect of a byte that is followed by s zero bytes.</summary>
    private static uint[] MakeTables()
    {
        var tables = new uint[Slices * 256];
        for (uint value = 0; value < 256; value++)
        {
            uint entry = value;
            for (int bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) == 0 ? entry >> 1 : 0xEDB88320 ^ (entry >> 1);
            }

            tables[value] = entry;
        }

        for (int place = 256; place < tables.Length; place++)
        {
            uint shorter = tables[place - 256];
            tables[place] = tables[(byte)shorter] ^ (shorter >> 8);
        }

        return tables;
    }
}
