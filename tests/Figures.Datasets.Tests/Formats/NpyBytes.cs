using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Figures.Datasets.Tests;

/// <summary>Writes NumPy files byte by byte, as the format's description says.</summary>
internal static class NpyBytes
{
    public static byte[] Of(string dictionary, ReadOnlySpan<byte> data, int version = 1)
    {
        byte[] text = Encoding.UTF8.GetBytes(dictionary + "\n");
        var file = new List<byte> { 0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', (byte)version, 0 };
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        file.AddRange(version == 1 ? length.AsSpan(0, 2) : length);
        file.AddRange(text);
        file.AddRange(data);
        return [.. file];
    }

    public static string Dictionary(string descr, string shape, bool fortran = false) =>
        $"{{'descr': '{descr}', 'fortran_order': {(fortran ? "True" : "False")}, 'shape': {shape}, }}";

    public static byte[] Doubles(string shape, bool fortran, params double[] values)
    {
        var data = new byte[8 * values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(data.AsSpan(8 * i), values[i]);
        }

        return Of(Dictionary("<f8", shape, fortran), data);
    }

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] members)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                using Stream member = zip.CreateEntry(name, level).Open();
                member.Write(content);
            }
        }

        return file.ToArray();
    }
}
