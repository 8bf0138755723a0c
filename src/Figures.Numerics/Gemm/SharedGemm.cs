using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Figures.Numerics;

/// <summary>
/// Chooses the kernel for the registers in use and splits a product among threads: by columns of C, or by rows when C is narrow.
/// No part shares memory it writes with another, and no entry's sum is split, so the bits do not depend on the split.
/// </summary>
internal static unsafe class SharedGemm
{
    /// <summary>Products in a part below which starting a helper costs more than it saves.</summary>
    private const long PartWork = 100_000;

    /// <summary>Products up to which preparing a tile costs more than the plain sums.</summary>
    private const long PlainWork = 100;

    /// <summary>Parts a multiple of this are whole tiles in every register width.</summary>
    private const int Grain = 48;

    /// <summary>Runs the product on up to <paramref name="threads"/> threads.</summary>
    public static void Run<E>(in GemmProblem<E> problem, int threads)
        where E : unmanaged, IFloatingPointIeee754<E>
    {
        var work = (long)problem.Rows * problem.Columns * problem.Depth;
        if (work <= PlainWork)
        {
            PlainGemm.Run(problem);
            return;
        }

        if (threads <= 1 || work < 2 * PartWork)
        {
            RunAlone(problem, Lanes.Width);
            return;
        }

        var wanted = (int)Math.Min(2L * threads, work / PartWork);
        var byColumns = problem.Columns >= wanted * Grain || problem.Columns >= problem.Rows;
        var extent = byColumns ? problem.Columns : problem.Rows;
        var size = (((extent + wanted - 1) / wanted) + Grain - 1) / Grain * Grain;
        var share = new Share<E> { Problem = problem, Width = Lanes.Width, Size = size, ByColumns = byColumns };
        WorkTeam.Run<Share<E>>(threads, (extent + size - 1) / size, &share);
    }

    /// <summary>Runs the product on this thread.</summary>
    public static void RunAlone<E>(in GemmProblem<E> problem, LaneWidth width)
        where E : unmanaged, IFloatingPointIeee754<E>
    {
        if (typeof(E) == typeof(double))
        {
            Run(Unsafe.BitCast<GemmProblem<E>, GemmProblem<double>>(problem), width);
        }
        else
        {
            Run(Unsafe.BitCast<GemmProblem<E>, GemmProblem<float>>(problem), width);
        }
    }

    private static void Run(in GemmProblem<double> problem, LaneWidth width)
    {
        switch (width)
        {
            case LaneWidth.Eight:
                BlockedGemm<Double512, Vector512<double>, double, Extent8>.Run(problem);
                break;
            case LaneWidth.Four:
                BlockedGemm<Double256, Vector256<double>, double, Extent4>.Run(problem);
                break;
            default:
                PlainGemm.Run(problem);
                break;
        }
    }

    private static void Run(in GemmProblem<float> problem, LaneWidth width)
    {
        switch (width)
        {
            case LaneWidth.Eight:
                BlockedGemm<Single512, Vector512<float>, float, Extent8>.Run(problem);
                break;
            case LaneWidth.Four:
                BlockedGemm<Single256, Vector256<float>, float, Extent4>.Run(problem);
                break;
            default:
                PlainGemm.Run(problem);
                break;
        }
    }

    /// <summary>A product cut into strips of equal size.</summary>
    private struct Share<E> : IParts
        where E : unmanaged, IFloatingPointIeee754<E>
    {
        public GemmProblem<E> Problem;
        public LaneWidth Width;
        public int Size;
        public bool ByColumns;

        public static void Run(void* context, int index)
        {
            var share = (Share<E>*)context;
            var part = share->Problem;
            var start = index * share->Size;
            if (share->ByColumns)
            {
                part.B += start * part.BColumn;
                part.C += start;
                part.Columns = Math.Min(share->Size, part.Columns - start);
            }
            else
            {
                part.A += start * part.ARow;
                part.C += start * part.CRow;
                part.Rows = Math.Min(share->Size, part.Rows - start);
            }

            RunAlone(part, share->Width);
        }
    }
}
