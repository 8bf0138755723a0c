using ScottPlot;

namespace Figures.Plotting;

/// <summary>Chooses ticks: nice multiples on linear axes, decades on log axes, both on symmetric log axes.</summary>
internal static class TickFinder
{
    /// <summary>Ticks between the limits, for about <paramref name="target"/> labels.</summary>
    internal static List<Tick> Find(AxisScale scale, double threshold, double minimum, double maximum, int target) => scale switch
    {
        AxisScale.Linear => Linear(minimum, maximum, target),
        AxisScale.Log10 => Logarithmic(minimum, maximum, target),
        _ => SymmetricLog(threshold, minimum, maximum, target),
    };

    /// <summary>Multiples of a nice step, at least two of them labelled when the range allows.</summary>
    internal static List<Tick> Linear(double minimum, double maximum, int target)
    {
        for (var more = 0; ; more++)
        {
            var ticks = Multiples(minimum, maximum, target + more);
            if (more == 4 || ticks.Count(tick => tick.IsMajor) >= 2)
            {
                return ticks;
            }
        }
    }

    private static List<Tick> Multiples(double minimum, double maximum, int target)
    {
        var (mantissa, exponent) = NiceStep((maximum - minimum) / Math.Max(1, target));
        var step = Multiple(mantissa, exponent, 1);
        var ticks = new List<Tick>();
        var decimals = Math.Max(0, -exponent + (mantissa == 2.5 ? 1 : 0));
        var largest = Math.Max(Math.Abs(minimum), Math.Abs(maximum));
        var scientific = largest is >= 1e6 or < 1e-4;
        var power = NumberText.Exponent(largest);
        var slack = (maximum - minimum) * 1e-10;
        var divisions = mantissa == 2 ? 4 : 5;
        for (var k = (long)Math.Ceiling((minimum / step) - 1) * divisions; k * step / divisions <= maximum + slack; k++)
        {
            var position = k % divisions == 0 ? Multiple(mantissa, exponent, k / divisions) : k * step / divisions;
            if (position < minimum - slack)
            {
                continue;
            }

            if (k % divisions != 0)
            {
                ticks.Add(Tick.Minor(position));
            }
            else
            {
                var label = scientific
                    ? NumberText.Scientific(position, power, power - exponent + (mantissa == 2.5 ? 1 : 0))
                    : NumberText.Fixed(position, decimals);
                ticks.Add(Tick.Major(position, label));
            }
        }

        return ticks;
    }

    private static List<Tick> Logarithmic(double minimum, double maximum, int target)
    {
        var (low, high) = (NumberText.Exponent(minimum), NumberText.Exponent(maximum));
        var first = NumberText.Power10(low) >= minimum * (1 - 1e-12) ? low : low + 1;
        var decades = high - first + 1;
        if (decades < 2)
        {
            return WithinDecades(minimum, maximum, target, low, high);
        }

        var stride = Math.Max(1, (int)Math.Ceiling((decades - 1) / (double)Math.Max(1, target)));
        var ticks = new List<Tick>();
        for (var k = low; k <= high; k++)
        {
            var decade = NumberText.Power10(k);
            var labelled = ((k % stride) + stride) % stride == 0;
            Add(ticks, decade, labelled ? NumberText.Power(k) : "", !labelled, minimum, maximum);
            for (var m = 2; m <= 9 && stride == 1 && decades <= 12; m++)
            {
                Add(ticks, m * decade, "", minor: true, minimum, maximum);
            }
        }

        return ticks;
    }

    /// <summary>Fewer than two decades: label 1, 2, 5 of each, or fall back to even steps when that is still too little.</summary>
    private static List<Tick> WithinDecades(double minimum, double maximum, int target, int low, int high)
    {
        var ticks = new List<Tick>();
        for (var k = low; k <= high; k++)
        {
            for (var m = 1; m <= 9; m++)
            {
                var position = m * NumberText.Power10(k);
                var labelled = m is 1 or 2 or 5;
                Add(ticks, position, labelled ? NumberText.Short(position) : "", !labelled, minimum, maximum);
            }
        }

        return ticks.Count(t => t.IsMajor) >= 2 ? ticks : Linear(minimum, maximum, target);
    }

    private static List<Tick> SymmetricLog(double threshold, double minimum, double maximum, int target)
    {
        var ticks = new List<Tick>();
        var map = new AxisMap(AxisScale.SymmetricLog, threshold, minimum, maximum, 0, 1);
        var (a, b) = ((int)Math.Ceiling(map.Transform(minimum) - 1e-9), (int)Math.Floor(map.Transform(maximum) + 1e-9));
        var stride = Math.Max(1, (int)Math.Ceiling((b - a) / (double)Math.Max(1, target)));
        for (var c = a - 1; c <= b; c++)
        {
            var position = c == 0 ? 0 : Math.Sign(c) * threshold * NumberText.Power10(Math.Abs(c) - 1);
            var labelled = c == 0 || (c % stride) == 0 || (stride > 1 && Math.Abs(c) == 1 && b - a <= 2 * target);
            Add(ticks, position, labelled ? NumberText.Short(position) : "", !labelled, minimum, maximum);
            for (var m = 2; m <= 9 && stride == 1 && c != 0; m++)
            {
                Add(ticks, m * position, "", minor: true, minimum, maximum);
            }
        }

        return ticks;
    }

    private static void Add(List<Tick> ticks, double position, string label, bool minor, double minimum, double maximum)
    {
        if (position >= minimum - (1e-12 * Math.Abs(minimum)) && position <= maximum + (1e-12 * Math.Abs(maximum)))
        {
            ticks.Add(minor ? Tick.Minor(position) : Tick.Major(position, label));
        }
    }

    /// <summary>The smallest of 1, 2, 2.5, 5 × 10ᵏ that is not below the raw step.</summary>
    private static (double Mantissa, int Exponent) NiceStep(double raw)
    {
        var exponent = NumberText.Exponent(raw);
        foreach (var mantissa in (ReadOnlySpan<double>)[1, 2, 2.5, 5])
        {
            if (Multiple(mantissa, exponent, 1) >= raw * (1 - 1e-9))
            {
                return (mantissa, exponent);
            }
        }

        return (1, exponent + 1);
    }

    /// <summary>count · mantissa · 10ᵉˣᵖᵒⁿᵉⁿᵗ, rounded once, so that 3 × 0.1 is 0.3.</summary>
    private static double Multiple(double mantissa, int exponent, long count)
    {
        var whole = mantissa * count;
        return exponent >= 0 ? whole * NumberText.Power10(exponent) : whole / NumberText.Power10(-exponent);
    }
}
