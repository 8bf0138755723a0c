using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>
/// Copies rows of a transposed A into strips as high as a tile, for each k the entries of the strip side by side. In place, a strip
/// would touch a page of memory for each k; the copy touches it once for many strips.
/// </summary>
/// <typeparam name="E">double or float.</typeparam>
/// <typeparam name="TRows">Rows of a strip.</typeparam>
internal static unsafe class PackedStrips<E, TRows>
    where E : unmanaged
    where TRows : struct, IExtent
{
    /// <summary>Copies <paramref name="strips"/> whole strips; the entries of one k are adjacent in the source.</summary>
    public static void Pack(E* source, nint depthStride, int depth, int strips, E* target)
    {
        for (var k = 0; k < depth; k++)
        {
            var to = target + k * TRows.Value;
            for (var s = 0; s < strips; s++)
            {
                Unsafe.CopyBlockUnaligned(to, source + s * TRows.Value, (uint)(TRows.Value * sizeof(E)));
                to += depth * TRows.Value;
            }

            source += depthStride;
        }
    }
}
