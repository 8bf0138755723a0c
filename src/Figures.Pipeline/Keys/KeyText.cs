using System.Buffers.Binary;
using System.Text;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>What is hashed for a key: of each part the label and the value.</summary>
/// <remarks>
/// Each of the two is its length in bytes (32 bits, little endian), then its UTF-8 text: no two lists of texts give the same bytes.
/// </remarks>
internal sealed class KeyText
{
    private const int LongestCharacter = 3;

    [ThreadStatic]
    private static KeyText? ofThread;

    private byte[] bytes = new byte[2048];
    private int length;

    /// <summary>Nothing yet. A thread has one such text, which is good for one key at a time.</summary>
    public static KeyText Begin()
    {
        var text = ofThread ??= new KeyText();
        text.length = 0;
        return text;
    }

    /// <summary>A part.</summary>
    public void Add(string label, string value)
    {
        Append(label);
        Append(value);
    }

    /// <summary>A part whose label has two halves.</summary>
    public void Add(string prefix, string name, string value)
    {
        Append(prefix, name);
        Append(value);
    }

    /// <summary>An <see cref="InputPart"/>.</summary>
    public void Add(string input, string table, ContentId id)
    {
        const int Digits = 2 * ContentId.Size;
        Append(InputPart.LabelPrefix, input, InputPart.LabelSeparator, table);
        var start = Open(Digits);
        id.Write(bytes.AsSpan(length));
        length += Digits;
        Close(start);
    }

    /// <summary>SHA-256 of all parts.</summary>
    public ContentId Hash() => ContentId.OfBytes(bytes.AsSpan(0, length));

    private void Append(string first, string second = "", string third = "", string fourth = "")
    {
        var start = Open(LongestCharacter * (first.Length + second.Length + third.Length + fourth.Length));
        Write(first);
        Write(second);
        Write(third);
        Write(fourth);
        Close(start);
    }

    private void Write(string text) => length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));

    /// <summary>Leaves room for a length and makes room for the text behind it.</summary>
    private int Open(int room)
    {
        var start = length;
        length += sizeof(int);
        if (length + room > bytes.Length)
        {
            Array.Resize(ref bytes, 2 * (length + room));
        }

        return start;
    }

    private void Close(int start) =>
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(start), length - start - sizeof(int));
}
