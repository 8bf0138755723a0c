using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Figures.Numerics;

/// <summary>
/// The inner loop of every product: a tile of at most 8 rows and 3 registers of C, or 6 rows and 4, held in registers over one block of k.
/// Written out once; the compiler drops the rows and columns a smaller tile does not have, since the extents are constants.
/// </summary>
internal static unsafe class GemmTile
{
    /// <summary>Adds α times one block of the product to a tile of C, or writes it there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<R, V, E, TRows, TColumns, TAhead>(in GemmTileArguments<E> tile)
        where R : struct, IRegister<V, E>
        where V : struct
        where E : unmanaged
        where TRows : struct, IExtent
        where TColumns : struct, IExtent
        where TAhead : struct, IExtent
    {
        FetchTile<R, V, E, TRows, TColumns>(tile.C, tile.CRow);

        V c00 = R.Zero, c01 = R.Zero, c02 = R.Zero, c03 = R.Zero;
        V c10 = R.Zero, c11 = R.Zero, c12 = R.Zero, c13 = R.Zero;
        V c20 = R.Zero, c21 = R.Zero, c22 = R.Zero, c23 = R.Zero;
        V c30 = R.Zero, c31 = R.Zero, c32 = R.Zero, c33 = R.Zero;
        V c40 = R.Zero, c41 = R.Zero, c42 = R.Zero, c43 = R.Zero;
        V c50 = R.Zero, c51 = R.Zero, c52 = R.Zero, c53 = R.Zero;
        V c60 = R.Zero, c61 = R.Zero, c62 = R.Zero;
        V c70 = R.Zero, c71 = R.Zero, c72 = R.Zero;
        V unused = R.Zero;

        // Two base pointers and few strides, in bytes: the processor then forms every address by itself, and nothing is spilled.
        var upper = (byte*)tile.A;
        var lower = (byte*)(tile.A + 4 * tile.ARow);
        var (row1, row2, row3) = (sizeof(E) * tile.ARow, 2 * sizeof(E) * tile.ARow, 3 * sizeof(E) * tile.ARow);
        var (aStep, bStep) = (sizeof(E) * tile.ADepth, tile.BDepth);
        var b = tile.B;
        var ahead = tile.Ahead;
        for (var end = b + tile.Depth * bStep; b < end; b += bStep)
        {
            if (TAhead.Value > 0)
            {
                FetchAhead(b + ahead);
            }

            var b0 = R.Load(b);
            var b1 = TColumns.Value > 1 ? R.Load(b + R.Width) : R.Zero;
            var b2 = TColumns.Value > 2 ? R.Load(b + 2 * R.Width) : R.Zero;
            var b3 = TColumns.Value > 3 ? R.Load(b + 3 * R.Width) : R.Zero;
            Row<R, V, E, TColumns>(upper, b0, b1, b2, b3, ref c00, ref c01, ref c02, ref c03);
            if (TRows.Value > 1)
            {
                Row<R, V, E, TColumns>(upper + row1, b0, b1, b2, b3, ref c10, ref c11, ref c12, ref c13);
            }

            if (TRows.Value > 2)
            {
                Row<R, V, E, TColumns>(upper + row2, b0, b1, b2, b3, ref c20, ref c21, ref c22, ref c23);
                Row<R, V, E, TColumns>(upper + row3, b0, b1, b2, b3, ref c30, ref c31, ref c32, ref c33);
            }

            if (TRows.Value > 4)
            {
                Row<R, V, E, TColumns>(lower, b0, b1, b2, b3, ref c40, ref c41, ref c42, ref c43);
                Row<R, V, E, TColumns>(lower + row1, b0, b1, b2, b3, ref c50, ref c51, ref c52, ref c53);
            }

            if (TRows.Value > 6)
            {
                Row<R, V, E, TColumns>(lower + row2, b0, b1, b2, b3, ref c60, ref c61, ref c62, ref unused);
                Row<R, V, E, TColumns>(lower + row3, b0, b1, b2, b3, ref c70, ref c71, ref c72, ref unused);
            }

            upper += aStep;
            if (TRows.Value > 4)
            {
                lower += aStep;
            }
        }

        var alpha = tile.Alpha;
        var factor = R.Broadcast(&alpha);
        var c = tile.C;
        var (cStride, accumulate) = (tile.CRow, tile.Accumulate);
        var last = tile.Columns - (TColumns.Value - 1) * R.Width;
        Write<R, V, E, TColumns>(c00, c01, c02, c03, factor, c, accumulate, last);
        if (TRows.Value > 1)
        {
            Write<R, V, E, TColumns>(c10, c11, c12, c13, factor, c + cStride, accumulate, last);
        }

        if (TRows.Value > 2)
        {
            Write<R, V, E, TColumns>(c20, c21, c22, c23, factor, c + 2 * cStride, accumulate, last);
            Write<R, V, E, TColumns>(c30, c31, c32, c33, factor, c + 3 * cStride, accumulate, last);
        }

        if (TRows.Value > 4)
        {
            Write<R, V, E, TColumns>(c40, c41, c42, c43, factor, c + 4 * cStride, accumulate, last);
            Write<R, V, E, TColumns>(c50, c51, c52, c53, factor, c + 5 * cStride, accumulate, last);
        }

        if (TRows.Value > 6)
        {
            Write<R, V, E, TColumns>(c60, c61, c62, unused, factor, c + 6 * cStride, accumulate, last);
            Write<R, V, E, TColumns>(c70, c71, c72, unused, factor, c + 7 * cStride, accumulate, last);
        }
    }

    /// <summary>Asks for the tile of C early, so that it has arrived when the sums are ready.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FetchTile<R, V, E, TRows, TColumns>(E* c, nint stride)
        where R : struct, IRegister<V, E>
        where V : struct
        where E : unmanaged
        where TRows : struct, IExtent
        where TColumns : struct, IExtent
    {
        Fetch<R, V, E, TColumns>(c);
        if (TRows.Value > 1)
        {
            Fetch<R, V, E, TColumns>(c += stride);
        }

        if (TRows.Value > 2)
        {
            Fetch<R, V, E, TColumns>(c += stride);
            Fetch<R, V, E, TColumns>(c += stride);
        }

        if (TRows.Value > 4)
        {
            Fetch<R, V, E, TColumns>(c += stride);
            Fetch<R, V, E, TColumns>(c += stride);
        }

        if (TRows.Value > 6)
        {
            Fetch<R, V, E, TColumns>(c += stride);
            Fetch<R, V, E, TColumns>(c + stride);
        }
    }

    /// <summary>Asks for a row of the tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fetch<R, V, E, TColumns>(E* c)
        where R : struct, IRegister<V, E>
        where V : struct
        where E : unmanaged
        where TColumns : struct, IExtent
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(c);
            if (TColumns.Value > 1)
            {
                Sse.Prefetch0(c + R.Width);
            }

            if (TColumns.Value > 2)
            {
                Sse.Prefetch0(c + 2 * R.Width);
            }

            if (TColumns.Value > 3)
            {
                Sse.Prefetch0(c + 3 * R.Width);
            }
        }
    }

    /// <summary>Asks for a register that a later tile will need: it may come as far as the second-level cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FetchAhead<E>(E* b)
        where E : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(b);
        }
    }

    /// <summary>Adds aᵢₖ·bₖ to the sums of one row of the tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Row<R, V, E, TColumns>(byte* a, V b0, V b1, V b2, V b3, ref V c0, ref V c1, ref V c2, ref V c3)
        where R : struct, IRegister<V, E>
        where V : struct
        where E : unmanaged
        where TColumns : struct, IExtent
    {
        var factor = R.Broadcast((E*)a);
        c0 = R.MultiplyAdd(factor, b0, c0);
        if (TColumns.Value > 1)
        {
            c1 = R.MultiplyAdd(factor, b1, c1);
        }

        if (TColumns.Value > 2)
        {
            c2 = R.MultiplyAdd(factor, b2, c2);
        }

        if (TColumns.Value > 3)
        {
            c3 = R.MultiplyAdd(factor, b3, c3);
        }
    }

    /// <summary>Hands the sums of one row over to C; the last register has only <paramref name="last"/> columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write<R, V, E, TColumns>(V c0, V c1, V c2, V c3, V factor, E* c, bool accumulate, int last)
        where R : struct, IRegister<V, E>
        where V : struct
        where E : unmanaged
        where TColumns : struct, IExtent
    {
        if (accumulate)
        {
            if (TColumns.Value > 1)
            {
                R.Store(R.MultiplyAdd(c0, factor, R.Load(c)), c);
            }

            if (TColumns.Value > 2)
            {
                R.Store(R.MultiplyAdd(c1, factor, R.Load(c + R.Width)), c + R.Width);
            }

            if (TColumns.Value > 3)
            {
                R.Store(R.MultiplyAdd(c2, factor, R.Load(c + 2 * R.Width)), c + 2 * R.Width);
            }
        }
        else
        {
            if (TColumns.Value > 1)
            {
                R.Store(R.Multiply(c0, factor), c);
            }

            if (TColumns.Value > 2)
            {
                R.Store(R.Multiply(c1, factor), c + R.Width);
            }

            if (TColumns.Value > 3)
            {
                R.Store(R.Multiply(c2, factor), c + 2 * R.Width);
            }
        }

        var sum = TColumns.Value == 1 ? c0 : TColumns.Value == 2 ? c1 : TColumns.Value == 3 ? c2 : c3;
        c += (TColumns.Value - 1) * R.Width;
        if (last == R.Width)
        {
            R.Store(accumulate ? R.MultiplyAdd(sum, factor, R.Load(c)) : R.Multiply(sum, factor), c);
        }
        else
        {
            R.StoreFirst(accumulate ? R.MultiplyAdd(sum, factor, R.LoadFirst(c, last)) : R.Multiply(sum, factor), c, last);
        }
    }
}
