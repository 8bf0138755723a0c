namespace Figures.Tables.Parquet;

/// <summary>Walks the pages of one column chunk: checks, decompresses and hands the values to the column's decoder.</summary>
internal static class ChunkReader
{
    /// <exception cref="TableFormatException">A page is damaged, does not fit the chunk, or uses what is not read.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, ColumnChunk chunk, ColumnDecoder decoder)
    {
        long remaining = chunk.ValueCount;
        while (remaining > 0)
        {
            PageHeader page = PageHeaderReader.Read(bytes, out int headerLength);
            ReadOnlySpan<byte> body = Body(page, bytes[headerLength..]);
            bytes = bytes[(headerLength + body.Length)..];
            switch (page.Type)
            {
                case PageType.Dictionary:
                    decoder.SetDictionary(Decompression.Decompress(chunk.Codec, body, page.UncompressedSize), page.ValueCount);
                    break;
                case PageType.Data or PageType.DataV2 when page.ValueCount >= 0 && page.ValueCount <= remaining:
                    AddPage(page, chunk.Codec, body, decoder);
                    remaining -= page.ValueCount;
                    break;
                case PageType.Data or PageType.DataV2:
                    throw new TableFormatException(
                        $"Parquet: a page announces {page.ValueCount} values where {remaining} are left in its chunk.");
                default:
                    // Index pages and kinds yet to come hold no values; the specification says to pass over them.
                    break;
            }
        }
    }

    private static ReadOnlySpan<byte> Body(PageHeader page, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> body = new ByteReader(bytes).Take(page.CompressedSize);
        return page.Crc is not int crc || Crc32.Of(body) == crc
            ? body
            : throw new TableFormatException("Parquet: a page does not match its checksum; the file is damaged.");
    }

    private static void AddPage(PageHeader page, Codec codec, ReadOnlySpan<byte> body, ColumnDecoder decoder)
    {
        ReadOnlySpan<byte> levelBytes = default;
        if (page.Type == PageType.DataV2)
        {
            var reader = new ByteReader(body);
            reader.Take(page.RepetitionLevelBytes);
            levelBytes = reader.Take(page.DefinitionLevelBytes);
            body = Decompression.Decompress(
                page.IsCompressed ? codec : Codec.None, body[reader.Position..], page.UncompressedSize - reader.Position);
        }
        else
        {
            body = Decompression.Decompress(codec, body, page.UncompressedSize);
            if (decoder.IsOptional)
            {
                RequireRleLevels(page);
                var reader = new ByteReader(body);
                levelBytes = reader.Take(reader.ReadInt32());
                body = body[reader.Position..];
            }
        }

        decoder.AddPage(page.Encoding, body, page.ValueCount, decoder.IsOptional ? Levels(levelBytes, page.ValueCount) : default);
    }

    private static int[] Levels(ReadOnlySpan<byte> bytes, int count)
    {
        var levels = new int[count];
        var reader = new ByteReader(bytes);
        RleEncoding.Decode(ref reader, bitWidth: 1, levels);
        return levels.AsSpan().ContainsAnyExceptInRange(0, 1)
            ? throw new TableFormatException("Parquet: a flat column has a definition level above 1.")
            : levels;
    }

    private static void RequireRleLevels(PageHeader page)
    {
        if (page.LevelEncoding != PageEncoding.Rle)
        {
            throw new TableFormatException("Parquet: definition levels in the old BIT_PACKED encoding are not read.");
        }
    }
}
