using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>The functions of <see cref="Elementary"/> as types, so that one loop serves them all.</summary>
internal static class ElementaryFunctions
{
    /// <summary>eˣ; 0 below −745.2, infinite above 709.8.</summary>
    public readonly struct Exp : IElementaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T OfLanes<T>(T x)
            where T : struct, ILanes<T> =>
            Exponential.OfSum(x, T.Of(0));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IsOrdinary<T>(T x)
            where T : struct, ILanes<T> =>
            T.OfBits(ulong.MaxValue);

        public static double Of(double x) => OfLanes(new OneLane(x)).Value;
    }

    /// <summary>eˣ − 1, accurate near 0.</summary>
    public readonly struct Expm1 : IElementaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T OfLanes<T>(T x)
            where T : struct, ILanes<T> =>
            Exponential.MinusOne(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IsOrdinary<T>(T x)
            where T : struct, ILanes<T> =>
            T.OfBits(ulong.MaxValue);

        public static double Of(double x) => OfLanes(new OneLane(x)).Value;
    }

    /// <summary>10ˣ; exact where the result is.</summary>
    public readonly struct Exp10 : IElementaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T OfLanes<T>(T x)
            where T : struct, ILanes<T> =>
            Exponential.TenToThe(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IsOrdinary<T>(T x)
            where T : struct, ILanes<T> =>
            T.OfBits(ulong.MaxValue);

        public static double Of(double x) => OfLanes(new OneLane(x)).Value;
    }

    /// <summary>Natural logarithm; −∞ at 0, NaN below.</summary>
    public readonly struct Log : IElementaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T OfLanes<T>(T x)
            where T : struct, ILanes<T> =>
            Logarithm.OfNormal(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IsOrdinary<T>(T x)
            where T : struct, ILanes<T> =>
            Logarithm.IsNormal(x);

        public static double Of(double x) => Logarithm.Of(x);
    }

    /// <summary>ln(1 + x), accurate near 0; −∞ at −1, NaN below.</summary>
    public readonly struct Log1p : IElementaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T OfLanes<T>(T x)
            where T : struct, ILanes<T> =>
            ExtendedLogarithm.OfOnePlus(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IsOrdinary<T>(T x)
            where T : struct, ILanes<T> =>
            ExtendedLogarithm.IsModerate(x);

        public static double Of(double x) => ExtendedLogarithm.OfOnePlus(x);
    }

    /// <summary>Logarithm to base 10; exact at powers of ten.</summary>
    public readonly struct Log10 : IElementaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T OfLanes<T>(T x)
            where T : struct, ILanes<T> =>
            ExtendedLogarithm.ToBaseTen(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IsOrdinary<T>(T x)
            where T : struct, ILanes<T> =>
            Logarithm.IsNormal(x);

        public static double Of(double x) => ExtendedLogarithm.ToBaseTen(x);
    }

    /// <summary>Sine of x radians; NaN at infinity.</summary>
    public readonly struct Sin : IElementaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T OfLanes<T>(T x)
            where T : struct, ILanes<T> =>
            Trigonometry.Sine(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IsOrdinary<T>(T x)
            where T : struct, ILanes<T> =>
            Trigonometry.IsModerate(x);

        public static double Of(double x) =>
            Math.Abs(x) < Trigonometry.LaneLimit ? OfLanes(new OneLane(x)).Value : LargeAngle.Sine(x);
    }

    /// <summary>Cosine of x radians; NaN at infinity.</summary>
    public readonly struct Cos : IElementaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T OfLanes<T>(T x)
            where T : struct, ILanes<T> =>
            Trigonometry.Cosine(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IsOrdinary<T>(T x)
            where T : struct, ILanes<T> =>
            Trigonometry.IsModerate(x);

        public static double Of(double x) =>
            Math.Abs(x) < Trigonometry.LaneLimit ? OfLanes(new OneLane(x)).Value : LargeAngle.Cosine(x);
    }

    /// <summary>Tangent of x radians; NaN at infinity.</summary>
    public readonly struct Tan : IElementaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T OfLanes<T>(T x)
            where T : struct, ILanes<T> =>
            Trigonometry.Tangent(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IsOrdinary<T>(T x)
            where T : struct, ILanes<T> =>
            Trigonometry.IsModerate(x);

        public static double Of(double x) =>
            Math.Abs(x) < Trigonometry.LaneLimit ? OfLanes(new OneLane(x)).Value : LargeAngle.Tangent(x);
    }

    /// <summary>Hyperbolic tangent.</summary>
    public readonly struct Tanh : IElementaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T OfLanes<T>(T x)
            where T : struct, ILanes<T> =>
            HyperbolicTangent.Of(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IsOrdinary<T>(T x)
            where T : struct, ILanes<T> =>
            T.OfBits(ulong.MaxValue);

        public static double Of(double x) => OfLanes(new OneLane(x)).Value;
    }

    /// <summary>The error function (2/√π) ∫₀ˣ exp(−t²) dt.</summary>
    public readonly struct Erf : IElementaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T OfLanes<T>(T x)
            where T : struct, ILanes<T> =>
            ErrorFunction.Of(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T IsOrdinary<T>(T x)
            where T : struct, ILanes<T> =>
            T.OfBits(ulong.MaxValue);

        public static double Of(double x) => OfLanes(new OneLane(x)).Value;
    }
}
