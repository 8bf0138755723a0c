namespace Figures.Tables.Parquet;

/// <summary>Reads page headers; field ids are those of parquet.thrift, unknown fields are skipped.</summary>
internal static class PageHeaderReader
{
    /// <summary>Reads one header and says how many bytes it took.</summary>
    public static PageHeader Read(ReadOnlySpan<byte> bytes, out int length)
    {
        var reader = new ThriftReader(bytes);
        var page = new PageHeader();
        reader.EnterStruct();
        while (reader.NextField(out int id))
        {
            switch (id)
            {
                case 1:
                    page = page with { Type = (PageType)reader.ReadInt32() };
                    break;
                case 2:
                    page = page with { UncompressedSize = reader.ReadInt32() };
                    break;
                case 3:
                    page = page with { CompressedSize = reader.ReadInt32() };
                    break;
                case 4:
                    page = page with { Crc = reader.ReadInt32() };
                    break;
                case 5 or 7:
                    page = ReadV1(ref reader, page);
                    break;
                case 8:
                    page = ReadV2(ref reader, page);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        length = reader.Position;
        return page;
    }

    /// <summary>
    /// DataPageHeader and DictionaryPageHeader share their first two fields; the third of the latter (is_sorted) is a truth value.
    /// </summary>
    private static PageHeader ReadV1(ref ThriftReader reader, PageHeader page)
    {
        reader.EnterStructField();
        while (reader.NextField(out int id))
        {
            switch (id)
            {
                case 1:
                    page = page with { ValueCount = reader.ReadInt32() };
                    break;
                case 2:
                    page = page with { Encoding = (PageEncoding)reader.ReadInt32() };
                    break;
                case 3 when reader.FieldType == ThriftType.I32:
                    page = page with { LevelEncoding = (PageEncoding)reader.ReadInt32() };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return page;
    }

    private static PageHeader ReadV2(ref ThriftReader reader, PageHeader page)
    {
        reader.EnterStructField();
        while (reader.NextField(out int id))
        {
            switch (id)
            {
                case 1:
                    page = page with { ValueCount = reader.ReadInt32() };
                    break;
                case 4:
                    page = page with { Encoding = (PageEncoding)reader.ReadInt32() };
                    break;
                case 5:
                    page = page with { DefinitionLevelBytes = reader.ReadInt32() };
                    break;
                case 6:
                    page = page with { RepetitionLevelBytes = reader.ReadInt32() };
                    break;
                case 7:
                    page = page with { IsCompressed = reader.ReadBoolean() };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return page;
    }
}
