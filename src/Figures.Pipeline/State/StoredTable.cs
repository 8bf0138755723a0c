using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>Reads the file of a table whose digest has been compared.</summary>
internal static class StoredTable
{
    /// <summary>The table, or null when its file is of another format or its values do not give its content id.</summary>
    /// <param name="output">The entry.</param>
    /// <param name="bytes">Its file.</param>
    /// <param name="fault">What is wrong.</param>
    public static Table? TryRead(StoredOutput output, byte[] bytes, out string fault)
    {
        fault = "its values do not give its content id";
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            var table = ParquetFile.Read(stream);
            return table.ContentId == output.Id ? table : null;
        }
        catch (TableFormatException damage)
        {
            fault = damage.Message;
            return null;
        }
    }
}
