namespace Figures.Datasets;

/// <summary>A NumPy array of numbers, held whole. Its values come out in C order (last index fastest), however the file orders
/// them.</summary>
public sealed class NpyArray
{
    private readonly byte[] bytes;

    private NpyArray(NpyHeader header, byte[] bytes)
    {
        Header = header;
        this.bytes = bytes;
    }

    /// <summary>Type, order and shape as the file states them.</summary>
    public NpyHeader Header { get; }

    /// <summary>Lengths of the axes; none for a single number.</summary>
    public IReadOnlyList<int> Shape => Header.Shape;

    /// <summary>Reads a <c>.npy</c> file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DatasetFormatException">It is none, is cut, holds no numbers, or has bytes that its header does not
    /// describe.</exception>
    public static NpyArray Read(string path)
    {
        using FileStream file = RegularFile.Open(path);
        return Read(file, Path.GetFileName(path));
    }

    /// <summary>Reads a <c>.npy</c> stream to its end.</summary>
    /// <param name="stream">The bytes; not closed.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="DatasetFormatException">As above.</exception>
    public static NpyArray Read(Stream stream, string name)
    {
        var reader = new BoundedReader(stream, name);
        NpyHeader header = NpyHeader.Read(reader);
        byte[] bytes = reader.ReadBytes(header.Count * header.Type.Size);
        reader.ExpectEnd();
        return new NpyArray(header, bytes);
    }

    /// <summary>All values as real numbers.</summary>
    public double[] ToDoubles() => Convert((type, element) => type.ToDouble(element));

    /// <summary>All values as whole numbers.</summary>
    /// <exception cref="InvalidOperationException">The array holds floating-point numbers.</exception>
    /// <exception cref="OverflowException">An unsigned value is above 2⁶³ − 1.</exception>
    public long[] ToIntegers() => Header.Type.IsInteger
        ? Convert((type, element) => type.ToInt64(element))
        : throw new InvalidOperationException($"Elements of type {Header.Type} are no whole numbers.");

    /// <summary>All values of an array of single bytes.</summary>
    /// <exception cref="InvalidOperationException">The elements are no unsigned bytes.</exception>
    public byte[] ToBytes() => Header.Type is { Kind: 'u', Size: 1 }
        ? Convert((_, element) => element[0])
        : throw new InvalidOperationException($"Elements of type {Header.Type} are no unsigned bytes.");

    private T[] Convert<T>(Conversion<T> convert)
    {
        NpyType type = Header.Type;
        var values = new T[bytes.Length / type.Size];
        int[] strides = Strides();
        var index = new int[Shape.Count];
        for (int i = 0, place = 0; i < values.Length; i++)
        {
            values[i] = convert(type, bytes.AsSpan(place * type.Size, type.Size));
            for (int axis = index.Length - 1; axis >= 0; axis--)
            {
                place += strides[axis];
                if (++index[axis] < Shape[axis])
                {
                    break;
                }

                place -= index[axis] * strides[axis];
                index[axis] = 0;
            }
        }

        return values;
    }

    /// <summary>By how many elements of the file each index advances.</summary>
    private int[] Strides()
    {
        var strides = new int[Shape.Count];
        int stride = 1;
        for (int k = 0; k < strides.Length; k++)
        {
            int axis = Header.FortranOrder ? k : strides.Length - 1 - k;
            strides[axis] = stride;
            stride = Shape[axis] == 0 ? stride : stride * Shape[axis];
        }

        return strides;
    }

    private delegate T Conversion<T>(NpyType type, ReadOnlySpan<byte> element);
}
