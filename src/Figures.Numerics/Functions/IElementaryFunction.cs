namespace Figures.Numerics;

/// <summary>A function of one number, written once for every register width.</summary>
internal interface IElementaryFunction
{
    /// <summary>The function on lanes inside <see cref="IsOrdinary"/>.</summary>
    static abstract T OfLanes<T>(T x)
        where T : struct, ILanes<T>;

    /// <summary>Mask of the lanes <see cref="OfLanes"/> may be used for.</summary>
    static abstract T IsOrdinary<T>(T x)
        where T : struct, ILanes<T>;

    /// <summary>The function on any number.</summary>
    static abstract double Of(double x);
}
