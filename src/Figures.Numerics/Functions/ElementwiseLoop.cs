namespace Figures.Numerics;

/// <summary>Applies a function to every entry with the widest registers there are.</summary>
internal static unsafe class ElementwiseLoop
{
    public static void Run<TFunction>(ReadOnlySpan<double> source, Span<double> destination)
        where TFunction : struct, IElementaryFunction
    {
        if (source.Length != destination.Length)
        {
            throw new ArgumentException($"{source.Length} arguments and room for {destination.Length} values.", nameof(destination));
        }

        fixed (double* from = source, to = destination)
        {
            var done = Lanes.Width switch
            {
                LaneWidth.Eight => Registers<TFunction, EightLanes>(from, to, source.Length),
                LaneWidth.Four => Registers<TFunction, FourLanes>(from, to, source.Length),
                _ => 0,
            };
            for (; done < source.Length; done++)
            {
                to[done] = TFunction.Of(from[done]);
            }
        }
    }

    /// <summary>Whole registers; one with an extraordinary entry is done number by number. Returns the number of entries done.</summary>
    private static int Registers<TFunction, T>(double* from, double* to, int length)
        where TFunction : struct, IElementaryFunction
        where T : struct, ILanes<T>
    {
        var i = 0;
        for (; i <= length - T.Count; i += T.Count)
        {
            var x = T.Load(from + i);
            if (T.Any(TFunction.IsOrdinary(x) ^ T.OfBits(ulong.MaxValue)))
            {
                for (var j = i; j < i + T.Count; j++)
                {
                    to[j] = TFunction.Of(from[j]);
                }
            }
            else
            {
                T.Store(TFunction.OfLanes(x), to + i);
            }
        }

        return i;
    }
}
