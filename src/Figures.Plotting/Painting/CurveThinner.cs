using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// Thins a curve as its points come: of each run of points within one pixel column the first, the lowest, the highest and the last stay,
/// in their order. A point that is not a number ends a run and stays.
/// </summary>
internal sealed class CurveThinner(double scale)
{
    private readonly (Pixel Place, int Index)[] run = new (Pixel, int)[4];
    private double column = double.NaN;
    private int count;

    /// <summary>What stays; complete after <see cref="End"/>.</summary>
    internal List<Pixel> Kept { get; } = [];

    internal static List<Pixel> Reduce(List<Pixel> places, double scale)
    {
        var thinner = new CurveThinner(scale);
        foreach (var place in places)
        {
            thinner.Add(place);
        }

        return thinner.End();
    }

    internal void Add(Pixel place)
    {
        if (!float.IsFinite(place.X) || !float.IsFinite(place.Y))
        {
            End();
            Kept.Add(place);
            return;
        }

        var own = Math.Floor(place.X * scale);
        if (count == 0 || own != column)
        {
            End();
            column = own;
            run[0] = run[1] = run[2] = (place, 0);
        }

        run[1] = place.Y < run[1].Place.Y ? (place, count) : run[1];
        run[2] = place.Y > run[2].Place.Y ? (place, count) : run[2];
        run[3] = (place, count++);
    }

    /// <summary>Ends the run.</summary>
    internal List<Pixel> End()
    {
        if (count > 0)
        {
            if (run[1].Index > run[2].Index)
            {
                (run[1], run[2]) = (run[2], run[1]);
            }

            var previous = -1;
            foreach (var (place, index) in run)
            {
                if (index > previous)
                {
                    Kept.Add(place);
                    previous = index;
                }
            }
        }

        count = 0;
        return Kept;
    }
}
