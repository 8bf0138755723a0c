using ScottPlot;

namespace Figures.Plotting;

/// <summary>
/// Thins a curve as its points come: of each run of points within one pixel column the first, the lowest, the highest and the last stay,
/// in their order.
/// </summary>
/// <param name="kept">What stays; complete after <see cref="End"/>.</param>
/// <param name="scale">Pixels per point.</param>
internal sealed class CurveThinner(List<Pixel> kept, double scale)
{
    private readonly (Pixel Place, int Index)[] run = new (Pixel, int)[4];
    private double column = double.NaN;
    private int count;

    internal void Add(Pixel place)
    {
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
    internal void End()
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
                    kept.Add(place);
                    previous = index;
                }
            }
        }

        count = 0;
    }
}
