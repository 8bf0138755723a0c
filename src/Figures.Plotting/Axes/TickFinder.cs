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
        _ => Within(SymmetricLog(threshold, minimum, maximum, target), minimum, maximum),
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

    /// <summary>Decades with more than one power of ten; otherwise 1, 2, 5 of each, or even steps when that is still too little.</summary>
    private static List<Tick> Logarithmic(double minimum, double maximum, int target)
    {
        var (low, high) = (NumberText.Exponent(minimum), NumberText.Exponent(maximum));
        var decades = high - (NumberText.Power10(low) >= minimum * (1 - 1e-12) ? low : low + 1) + 1;
        if (decades >= 2)
        {
            return Within(Decades(low, high, target, decades), minimum, maximum);
        }

        var ticks = Within(
            from exponent in Enumerable.Range(low, high - low + 1)
            from count in Enumerable.Range(1, 9)
            let position = count * NumberText.Power10(exponent)
            select count is 1 or 2 or 5 ? Tick.Major(position, NumberText.Short(position)) : Tick.Minor(position), minimum, maximum);
        return ticks.Count(t => t.IsMajor) >= 2 ? ticks : Linear(minimum, maximum, target);
    }

    private static IEnumerable<Tick> Decades(int low, int high, int target, int decades)
    {
        var stride = Math.Max(1, (int)Math.Ceiling((decades - 1) / (double)Math.Max(1, target)));
        for (var k = low; k <= high; k++)
        {
            yield return k % stride == 0 ? Tick.Major(NumberText.Power10(k), NumberText.Power(k)) : Tick.Minor(NumberText.Power10(k));
            for (var m = 2; m <= 9 && stride == 1 && decades <= 12; m++)
            {
                yield return Tick.Minor(m * NumberText.Power10(k));
            }
        }
    }

    private static IEnumerable<Tick> SymmetricLog(double threshold, double minimum, double maximum, int target)
    {
        var map = new AxisMap(AxisScale.SymmetricLog, threshold, minimum, maximum, 0, 1);
        var (a, b) = ((int)Math.Ceiling(map.Transform(minimum) - 1e-9), (int)Math.Floor(map.Transform(maximum) + 1e-9));
        var stride = Math.Max(1, (int)Math.Ceiling((b - a) / (double)Math.Max(1, target)));
        for (var c = a - 1; c <= b; c++)
        {
            var position = c == 0 ? 0 : Math.Sign(c) * threshold * NumberText.Power10(Math.Abs(c) - 1);
            var isMajor = c % stride == 0 || (stride > 1 && Math.Abs(c) == 1 && b - a <= 2 * target);
            yield return isMajor ? Tick.Major(position, NumberText.Short(position)) : Tick.Minor(position);
            for (var m = 2; m <= 9 && stride == 1 && c != 0; m++)
            {
                yield return Tick.Minor(m * position);
            }
        }
    }

    private static List<Tick> Within(IEnumerable<Tick> ticks, double minimum, double maximum) => [.. ticks.Where(tick =>
        tick.Position >= minimum - (1e-12 * Math.Abs(minimum)) && tick.Position <= maximum + (1e-12 * Math.Abs(maximum)))];

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
