using System.Buffers.Binary;
using System.Text;

namespace Figures.Tables.Parquet;

/// <summary>
/// The extremes of a chunk, by which readers skip whole row groups: wrong ones lose rows silently, so in doubt there are none.
/// parquet.thrift, Statistics and ColumnOrder (TYPE_ORDER).
/// </summary>
internal static class StatisticsOf
{
    private const int MaxTextBytes = 64;

    /// <summary>None if any NaN is there; a zero is widened to −0 below and +0 above, since readers disagree on their order.</summary>
    public static ColumnStatistics? Doubles(ReadOnlySpan<double> values)
    {
        double min = double.PositiveInfinity;
        double max = double.NegativeInfinity;
        foreach (double value in values)
        {
            if (double.IsNaN(value))
            {
                return null;
            }

            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }

        return new ColumnStatistics(Bytes(min == 0 ? -0.0 : min), Bytes(max == 0 ? 0.0 : max));
    }

    public static ColumnStatistics Integers(ReadOnlySpan<long> values)
    {
        long min = long.MaxValue;
        long max = long.MinValue;
        foreach (long value in values)
        {
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }

        return new ColumnStatistics(Bytes(min), Bytes(max));
    }

    public static ColumnStatistics Booleans(ReadOnlySpan<bool> values) =>
        new([values.Contains(false) ? (byte)0 : (byte)1], [values.Contains(true) ? (byte)1 : (byte)0]);

    /// <summary>In the order of unsigned UTF-8 bytes, which is not the order of UTF-16 units; none if an extreme is long.</summary>
    public static ColumnStatistics? Strings(ReadOnlySpan<string> values)
    {
        byte[]? min = null;
        byte[]? max = null;
        foreach (string value in values)
        {
            byte[] text = Encoding.UTF8.GetBytes(value);
            min = min is null || text.AsSpan().SequenceCompareTo(min) < 0 ? text : min;
            max = max is null || text.AsSpan().SequenceCompareTo(max) > 0 ? text : max;
        }

        return min?.Length <= MaxTextBytes && max?.Length <= MaxTextBytes ? new ColumnStatistics(min, max) : null;
    }

    private static byte[] Bytes(double value) => Bytes(BitConverter.DoubleToInt64Bits(value));

    private static byte[] Bytes(long value)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes;
    }
}
