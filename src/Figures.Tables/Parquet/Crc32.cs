namespace Figures.Tables.Parquet;

/// <summary>The CRC-32 of gzip (ISO 3309, reflected polynomial EDB88320), which Parquet pages carry.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = MakeTable();

    public static int Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return (int)~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint entry = i;
            for (int bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) == 0 ? entry >> 1 : 0xEDB88320 ^ (entry >> 1);
            }

            table[i] = entry;
        }

        return table;
    }
}
