using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>
/// Roots of 1/ρ + Σ zᵢ²/(dᵢ − λ) = 0, ρ > 0: the eigenvalues of diag(d) + ρzzᵀ, one between each pair of neighbouring poles and one
/// behind the last. Eight roots are sought at a time, each in its own lane, so the bits do not depend on the registers. A root is
/// represented as the nearer pole and a distance from it, which keeps all differences dᵢ − λ to full relative accuracy.
/// The iteration replaces the rest of the sum by a constant and the farther pole, with the nearer pole's own weight kept (the
/// fixed-weight method of Li, LAPACK working note 89), inside a bracket that bisection falls back on.
/// </summary>
internal unsafe ref struct SecularEquation
{
    private const double Epsilon = 1.0 / (1L << 53);
    private const int MostSteps = 100;

    /// <summary>Poles dᵢ and weights zᵢ² in any order, padded to a multiple of four by poles of weight 0 beyond all roots.</summary>
    public required double* Poles, Weights;

    /// <summary>Number of poles, padding included.</summary>
    public required int Count;

    public required double InverseRho;

    /// <summary>
    /// For each root its two poles and their weights; behind the last pole a pole of weight 0 at the bound of the last root.
    /// </summary>
    public required double* Left, Right, LeftWeight, RightWeight;

    /// <summary>Results: the nearer pole of each root and the distance from it.</summary>
    public required double* Origin, Distance;

    /// <summary>Residuals below this multiple of the sum's rounding unit count as zero.</summary>
    public required double Accuracy;

    /// <summary>Finds roots 0 to <paramref name="roots"/> − 1; all arrays are padded to whole registers.</summary>
    public readonly void Solve(int roots)
    {
        switch (Lanes.Width)
        {
            case LaneWidth.Eight:
                Solve<EightLanes>(roots);
                break;
            case LaneWidth.Four:
                Solve<FourLanes>(roots);
                break;
            default:
                Solve<OneLane>(roots);
                break;
        }
    }

    private readonly void Solve<T>(int roots)
        where T : struct, ILanes<T>
    {
        for (var j = 0; j < roots; j += T.Count)
        {
            SolveRegister<T>(j);
        }
    }

    private readonly void SolveRegister<T>(int j)
        where T : struct, ILanes<T>
    {
        var (left, right) = (T.Load(Left + j), T.Load(Right + j));
        var (leftWeight, rightWeight) = (T.Load(LeftWeight + j), T.Load(RightWeight + j));
        var fromLeft = Start(left, right, leftWeight, rightWeight, out var low, out var high, out var distance);
        var origin = T.Select(fromLeft, left, right);
        var nearWeight = T.Select(fromLeft, leftWeight, rightWeight);
        var near = T.Of(0);
        var far = T.Select(fromLeft, right - left, left - right);
        var active = T.OfBits(ulong.MaxValue);
        for (var step = 0; step < MostSteps; step++)
        {
            var value = Evaluate(origin, distance, out var slope, out var size);
            active &= T.Less(T.Of(Accuracy * Epsilon) * size, LaneMath.Abs(value));
            if (!T.Any(active))
            {
                break;
            }

            var negative = T.Less(value, T.Of(0));
            low = T.Select(negative & active, distance, low);
            high = T.Select(negative | (active ^ T.OfBits(ulong.MaxValue)), high, distance);
            var next = distance + Correction(near - distance, far - distance, nearWeight, value, slope);
            var inside = T.Less(low, next) & T.Less(next, high);
            next = T.Select(inside, next, T.Of(0.5) * (low + high));
            active &= T.Equal(next, distance) ^ T.OfBits(ulong.MaxValue);
            distance = T.Select(active, next, distance);
        }

        T.Store(origin, Origin + j);
        T.Store(distance, Distance + j);
    }

    /// <summary>
    /// Chooses the nearer pole by the sign of the function in the middle, brackets the root relative to it, and solves the equation
    /// with the rest of the sum frozen there. Returns the mask of roots nearer to their left pole.
    /// </summary>
    private readonly T Start<T>(T left, T right, T leftWeight, T rightWeight, out T low, out T high, out T distance)
        where T : struct, ILanes<T>
    {
        var gap = right - left;
        var half = T.Of(0.5) * gap;
        var value = Evaluate(left, half, out _, out _);
        var isLast = T.Equal(rightWeight, T.Of(0));
        var isLower = T.Less(T.Of(0), value);
        var fromLeft = isLower | isLast;
        low = T.Select(isLower, T.Of(0), T.Select(isLast, half, -half));
        high = T.Select(isLower, half, T.Select(isLast, gap, T.Of(0)));

        // The rest c of the sum gives c − a/x + b/(gap − x) = 0 for the distance x from the left pole, or with a and b exchanged and
        // c negated for the distance to the left of the right pole.
        var rest = value + (leftWeight - rightWeight) / half;
        rest = T.Select(fromLeft, rest, -rest);
        var near = T.Select(fromLeft, leftWeight, rightWeight);
        var sum = T.Fma(rest, gap, leftWeight + rightWeight);
        var product = near * gap;
        var root = T.Sqrt(LaneMath.Abs(T.NegativeFma(T.Of(4) * rest, product, sum * sum)));
        var guess = T.Select(T.Less(T.Of(0), sum), (product + product) / (sum + root), (sum - root) / (rest + rest));
        guess = T.Select(fromLeft, guess, -guess);
        var inside = T.Less(low, guess) & T.Less(guess, high);
        distance = T.Select(inside, guess, T.Of(0.5) * (low + high));
        return fromLeft;
    }

    /// <summary>
    /// The function at origin + distance, its derivative, and the sum of its terms' sizes. Four terms share a division.
    /// </summary>
    private readonly T Evaluate<T>(T origin, T distance, out T slope, out T size)
        where T : struct, ILanes<T>
    {
        var value = T.Of(InverseRho);
        size = value;
        slope = T.Of(0);
        for (var i = 0; i < Count; i += 4)
        {
            var x0 = T.Of(Poles[i]) - origin - distance;
            var x1 = T.Of(Poles[i + 1]) - origin - distance;
            var x2 = T.Of(Poles[i + 2]) - origin - distance;
            var x3 = T.Of(Poles[i + 3]) - origin - distance;
            var (x01, x23) = (x0 * x1, x2 * x3);
            var inverse = T.Of(1) / (x01 * x23);
            var (inverse01, inverse23) = (inverse * x23, inverse * x01);
            Add(Weights[i], inverse01 * x1, ref value, ref slope, ref size);
            Add(Weights[i + 1], inverse01 * x0, ref value, ref slope, ref size);
            Add(Weights[i + 2], inverse23 * x3, ref value, ref slope, ref size);
            Add(Weights[i + 3], inverse23 * x2, ref value, ref slope, ref size);
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<T>(double weight, T inverse, ref T value, ref T slope, ref T size)
        where T : struct, ILanes<T>
    {
        var term = T.Of(weight) * inverse;
        value = value + term;
        slope = T.Fma(term, inverse, slope);
        size = size + LaneMath.Abs(term);
    }

    /// <summary>
    /// The step to the root of c + S/(near − x) + R/(far − x), which has the function's value and slope at the present point and the
    /// nearer pole's weight S; Newton's step where rounding gives it the wrong direction.
    /// </summary>
    private static T Correction<T>(T near, T far, T nearWeight, T value, T slope)
        where T : struct, ILanes<T>
    {
        var c = value - far * slope - (near - far) * (nearWeight / (near * near));
        var a = T.NegativeFma(near * far, slope, (near + far) * value);
        var b = near * far * value;
        var root = T.Sqrt(LaneMath.Abs(T.NegativeFma(T.Of(4) * b, c, a * a)));
        var step = T.Select(T.Less(T.Of(0), a), (b + b) / (a + root), (a - root) / (c + c));
        var usable = T.Less(step * value, T.Of(0));
        return T.Select(usable, step, -(value / slope));
    }
}
