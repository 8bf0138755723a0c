using System.Buffers.Binary;
using System.Text;

namespace Figures.Datasets;

/// <summary>
/// What stands before the numbers of a <c>.npy</c> file: 93 "NUMPY", version, length of the text (16 bits in version 1, 32 in 2 and 3),
/// and a Python dictionary of exactly <c>descr</c>, <c>fortran_order</c> and <c>shape</c>.
/// </summary>
/// <remarks>The dictionary is read as these three entries and nothing else; no Python is evaluated and nothing is ever unpickled.</remarks>
public sealed class NpyHeader
{
    private const int LongestText = 1 << 16;
    private static readonly byte[] Magic = [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    internal NpyHeader(NpyType type, bool fortranOrder, IReadOnlyList<int> shape)
    {
        (Type, FortranOrder, Shape) = (type, fortranOrder, shape);
        Count = shape.Contains(0) ? 0 : shape.Aggregate(1L, (product, length) => checked(product * length));
    }

    /// <summary>The element type.</summary>
    public NpyType Type { get; }

    /// <summary>Whether the first index runs fastest.</summary>
    public bool FortranOrder { get; }

    /// <summary>Lengths of the axes; none for a single number.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>Number of elements.</summary>
    public long Count { get; }

    internal static NpyHeader Read(BoundedReader reader)
    {
        byte[] start = reader.ReadBytes(Magic.Length + 2);
        if (!start.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw reader.Fault("it does not start as a NumPy array does");
        }

        (int version, int minor) = (start[^2], start[^1]);
        if (version is < 1 or > 3 || minor != 0)
        {
            throw reader.Fault($"version {version}.{minor} of the format is not known; 1.0, 2.0 and 3.0 are");
        }

        byte[] length = reader.ReadBytes(version == 1 ? 2 : 4);
        uint textLength = version == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(length) : BinaryPrimitives.ReadUInt32LittleEndian(length);
        if (textLength > LongestText)
        {
            throw reader.Fault($"a header of {textLength} bytes is longer than any array of numbers needs");
        }

        byte[] text = reader.ReadBytes(textLength);
        return Parse((version == 3 ? Encoding.UTF8 : Encoding.Latin1).GetString(text), reader);
    }

    private static NpyHeader Parse(string text, BoundedReader reader)
    {
        var literal = new NpyLiteral(text, reader);
        (NpyType? type, bool? fortran, IReadOnlyList<int>? shape) = (null, null, null);
        literal.Expect('{');
        while (!literal.Takes('}'))
        {
            string key = literal.Text();
            literal.Expect(':');
            switch (key)
            {
                case "descr" when type is null:
                    string descr = literal.Text();
                    type = NpyType.Parse(descr) ?? throw reader.Fault(descr.Contains('O', StringComparison.Ordinal)
                        ? "it holds pickled Python objects, which are never read" : $"the element type {descr} is not a number");
                    break;
                case "fortran_order" when fortran is null:
                    fortran = literal.Boolean();
                    break;
                case "shape" when shape is null:
                    shape = literal.Lengths();
                    break;
                default:
                    throw reader.Fault($"the header has an unexpected entry {key}");
            }

            if (!literal.Takes(','))
            {
                literal.Expect('}');
                break;
            }
        }

        literal.ExpectEnd();
        return type is { } known && fortran is { } order && shape is not null
            ? Checked(known, order, shape, reader)
            : throw reader.Fault("the header lacks one of descr, fortran_order and shape");
    }

    private static NpyHeader Checked(NpyType type, bool fortranOrder, IReadOnlyList<int> shape, BoundedReader reader)
    {
        // The axes beside an empty one are checked too: nothing in the file stands for them, and a reader would count to them in vain.
        long bytes = type.Size;
        foreach (int length in shape.Where(length => length > 0))
        {
            bytes = Math.BigMul(bytes, length) is var product && product <= long.MaxValue ? (long)product : -1;
            if (bytes < 0 || (shape.Contains(0) && bytes > BoundedReader.LongestWhole))
            {
                throw reader.Fault($"an array of shape ({string.Join(", ", shape)}) is not possible");
            }
        }

        return new NpyHeader(type, fortranOrder, shape);
    }
}
