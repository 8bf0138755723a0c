namespace Figures.Plotting;

/// <summary>
/// Thins a dense curve without changing its picture: of each run of points within one pixel column the first, the lowest, the highest and
/// the last stay, in their order.
/// </summary>
internal static class Decimation
{
    internal static List<Point> Reduce(List<Point> points)
    {
        var kept = new List<Point>(Math.Min(points.Count, 16384));
        var start = 0;
        while (start < points.Count)
        {
            var column = Math.Floor(points[start].X);
            var (low, high, end) = (start, start, start);
            for (; end + 1 < points.Count && Math.Floor(points[end + 1].X) == column; end++)
            {
                var y = points[end + 1].Y;
                low = y < points[low].Y ? end + 1 : low;
                high = y > points[high].Y ? end + 1 : high;
            }

            var (second, third) = (Math.Min(low, high), Math.Max(low, high));
            kept.Add(points[start]);
            Keep(second, start);
            Keep(third, Math.Max(second, start));
            Keep(end, Math.Max(third, start));
            start = end + 1;
        }

        return kept;

        void Keep(int index, int previous)
        {
            if (index > previous)
            {
                kept.Add(points[index]);
            }
        }
    }
}
