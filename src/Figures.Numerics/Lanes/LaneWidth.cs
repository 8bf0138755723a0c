using System.Runtime.Intrinsics;

namespace Figures.Numerics;

/// <summary>Register widths the kernels are written for. All give the same bits; only speed differs.</summary>
internal enum LaneWidth
{
    /// <summary>One double at a time.</summary>
    Scalar,

    /// <summary>256-bit registers.</summary>
    Four,

    /// <summary>512-bit registers.</summary>
    Eight,
}

/// <summary>The width in use: the machine's best, unless a test forces another on its own thread.</summary>
internal static class Lanes
{
    private static readonly LaneWidth Best =
        Vector512.IsHardwareAccelerated ? LaneWidth.Eight
        : Vector256.IsHardwareAccelerated && System.Runtime.Intrinsics.X86.Fma.IsSupported ? LaneWidth.Four
        : LaneWidth.Scalar;

    [ThreadStatic]
    private static LaneWidth? forced;

    /// <summary>The width kernels started from this thread use.</summary>
    public static LaneWidth Width => forced ?? Best;

    /// <summary>Makes this thread use <paramref name="width"/>, whatever the machine prefers; null gives the choice back.</summary>
    public static void Force(LaneWidth? width) => forced = width;
}
