namespace Figures.Datasets;

/// <summary>
/// A NumPy array of one element type in C order, read row by row (a row is everything below the first index): for arrays larger than
/// memory or than an array of .NET may be, such as the 3 GB of images in a part of CIFAR-5m.
/// </summary>
public sealed class NpyRows : IDisposable
{
    private readonly Stream stream;
    private readonly BoundedReader reader;
    private int next;

    /// <summary>Reads the header; the rows follow one by one.</summary>
    /// <param name="stream">The bytes; closed with this object.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="type">What the elements have to be; unsigned bytes unless given.</param>
    /// <exception cref="DatasetFormatException">It is no NumPy array of such elements in C order with at least one axis.</exception>
    public NpyRows(Stream stream, string name, NpyType? type = null)
    {
        NpyType expected = type ?? NpyType.Byte;
        this.stream = stream;
        reader = new BoundedReader(stream, name);
        Header = NpyHeader.Read(reader);
        if (Header is not { FortranOrder: false, Shape.Count: > 0 } || !Header.Type.Equals(expected))
        {
            string order = Header.FortranOrder ? "Fortran" : "C";
            throw reader.Fault(
                $"rows of {expected} in C order were expected, not {Header.Type} in {order} order with {Header.Shape.Count} axes");
        }

        Int128 length = expected.Size;
        foreach (int axis in Header.Shape.Skip(1))
        {
            length *= axis;
        }

        RowLength = length <= BoundedReader.LongestWhole ? (int)length : throw reader.Fault($"a row of {length} bytes is too long");
        if (RowLength == 0 && Count > 0)
        {
            throw reader.Fault($"{Count} rows without bytes are no rows");
        }
    }

    /// <summary>Type and shape.</summary>
    public NpyHeader Header { get; }

    /// <summary>Number of rows.</summary>
    public int Count => Header.Shape[0];

    /// <summary>Bytes of a row, whatever its elements are.</summary>
    public int RowLength { get; }

    /// <summary>Reads the next row.</summary>
    /// <param name="row">Receives <see cref="RowLength"/> bytes.</param>
    /// <returns>False behind the last row.</returns>
    /// <exception cref="DatasetFormatException">The file ends within the row, or goes on behind the last one.</exception>
    public bool Next(Span<byte> row)
    {
        if (next == Count)
        {
            reader.ExpectEnd();
            return false;
        }

        reader.Fill(row[..RowLength]);
        next++;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
