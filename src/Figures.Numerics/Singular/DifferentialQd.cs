namespace Figures.Numerics;

/// <summary>
/// Squared singular values of a bidiagonal matrix by the differential quotient-difference algorithm with shifts (Fernando and Parlett 1994;
/// Parlett and Marques 2000), which keeps their relative accuracy. With qᵢ and eᵢ the squared entries, one step
/// replaces BᵀB by BBᵀ − s, factored again; every quantity stays positive as long as s is below the smallest eigenvalue. A shift
/// that was too large shows in a negative pivot and is repeated smaller: when only the last pivot d is negative, s + d is an excellent
/// lower bound (Rutishauser 1960).
/// </summary>
internal sealed unsafe class DifferentialQd
{
    /// <summary>Squared relative size at which a coupling no longer matters: (4·2⁻⁵³)².</summary>
    private const double Negligible = 16.0 / (1L << 53) / (1L << 53);

    /// <summary>Steps allowed per value; about 3 are needed.</summary>
    private const int StepsPerValue = 100;

    private readonly WorkingMemory memory = new();
    private readonly Stack<Block> blocks = new();
    private double* q, e, newQ, newE;
    private long stepsLeft;

    /// <summary>Smallest pivot of the last step, over all rows and without the last; NaN when unknown.</summary>
    private double smallestPivot, smallestOther;

    /// <summary>Writes the eigenvalues of BᵀB, unsorted; off-diagonal entry i stands beside diagonal entries i and i − 1.</summary>
    /// <exception cref="ArithmeticException">The iteration does not converge; no finite input is known to do that.</exception>
    public void Run(double* diagonal, double* offDiagonal, int order, Span<double> values)
    {
        q = (double*)memory.Bytes((nuint)(4 * order) * sizeof(double));
        e = q + order;
        newQ = e + order;
        newE = newQ + order;
        for (var i = 0; i < order; i++)
        {
            q[i] = diagonal[i] * diagonal[i];
            e[i] = i + 1 < order ? offDiagonal[i + 1] * offDiagonal[i + 1] : 0;
        }

        stepsLeft = StepsPerValue * (long)order;
        blocks.Clear();
        blocks.Push(new Block(0, order - 1, 0, 0));
        while (blocks.TryPop(out var block))
        {
            Solve(block, values);
        }
    }

    /// <summary>Finds the eigenvalues of one block from its last row upwards; a part that splits off is put aside.</summary>
    private void Solve(Block block, Span<double> values)
    {
        (smallestPivot, smallestOther) = (double.NaN, double.NaN);
        while (block.First <= block.Last)
        {
            var (first, last) = (block.First, block.Last);
            if (first == last || e[last - 1] <= Negligible * (block.Shift + q[last]))
            {
                values[last] = block.Shift + (block.ShiftLow + q[last]);
                block = block with { Last = last - 1 };
                (smallestPivot, smallestOther) = (smallestOther, double.NaN);
                continue;
            }

            var zero = new ReadOnlySpan<double>(e + first, last - first).LastIndexOf(0.0);
            if (zero >= 0)
            {
                blocks.Push(block with { Last = first + zero });
                block = block with { First = first + zero + 1 };
                continue;
            }

            if (1.5 * q[first] < q[last])
            {
                // The iteration converges at the last row; the small end belongs there.
                new Span<double>(q + first, last - first + 1).Reverse();
                new Span<double>(e + first, last - first).Reverse();
                (smallestPivot, smallestOther) = (double.NaN, double.NaN);
            }

            block = Step(block);
        }
    }

    /// <summary>One successful step, after as many smaller shifts as it takes.</summary>
    private Block Step(Block block)
    {
        var shift = ChooseShift(block.First, block.Last);
        for (var attempt = 0; ; attempt++)
        {
            if (stepsLeft-- == 0)
            {
                throw new ArithmeticException($"qd iteration: singular value {block.Last} does not converge.");
            }

            var failure = Transform(block.First, block.Last, shift, out var pivot);
            if (failure < 0)
            {
                break;
            }

            shift = attempt > 2 ? 0 : failure == block.Last && shift + pivot > 0 && attempt == 0 ? shift + pivot : shift / 4;
        }

        var length = block.Last - block.First + 1;
        new ReadOnlySpan<double>(newQ + block.First, length).CopyTo(new Span<double>(q + block.First, length));
        new ReadOnlySpan<double>(newE + block.First, length - 1).CopyTo(new Span<double>(e + block.First, length - 1));
        var sum = block.Shift + shift;
        var rounded = sum - block.Shift;
        return block with { Shift = sum, ShiftLow = block.ShiftLow + (block.Shift - (sum - rounded) + (shift - rounded)) };
    }

    /// <summary>
    /// The factors of the shifted product, into the new arrays. Returns the row whose pivot is negative, −1 when there is none. A coupling
    /// that is negligible beside its pivot becomes an exact zero.
    /// </summary>
    private int Transform(int first, int last, double shift, out double pivot)
    {
        var d = q[first] - shift;
        var smallest = d;
        for (var i = first; i < last; i++)
        {
            if (!(d >= 0))
            {
                pivot = d;
                return i;
            }

            if (e[i] <= Negligible * d)
            {
                newQ[i] = d;
                newE[i] = 0;
                d = q[i + 1] - shift;
            }
            else
            {
                var sum = d + e[i];
                var ratio = q[i + 1] / sum;
                newQ[i] = sum;
                newE[i] = e[i] * ratio;
                d = Math.FusedMultiplyAdd(d, ratio, -shift);
            }

            smallestOther = smallest;
            smallest = Math.Min(smallest, d);
        }

        pivot = d;
        newQ[last] = d;
        smallestPivot = smallest;
        return d >= 0 ? -1 : last;
    }

    /// <summary>
    /// A shift close to, and mostly below, the smallest eigenvalue. With z the solution of Bz = √q e_last, r = |z|² − 1 is a short sum
    /// of ratios e/q, ρ = q/(1 + r) its Rayleigh quotient and q√r/(1 + r) its residual: there is an eigenvalue within the residual of
    /// ρ, and within residual²/gap if the others are further away than the gap.
    /// </summary>
    private double ChooseShift(int first, int last)
    {
        var (term, r) = (1.0, 0.0);
        for (var i = last - 1; i >= first && r < 0.6 && term > 0.01 * r; i--)
        {
            term *= e[i] / q[i];
            r += term;
        }

        r *= 1.05;
        if (!(r < 0.6))
        {
            return smallestPivot > 0 ? 0.25 * smallestPivot : 0;
        }

        var quotient = q[last] / (1 + r);
        var residual = quotient * Math.Sqrt(r);
        var gap = 0.5 * (smallestOther - quotient);
        return gap > residual ? quotient - residual * (residual / gap) : quotient - residual;
    }

    /// <summary>Rows of an unreduced part, and the sum of the shifts it has undergone, as an unevaluated pair.</summary>
    private readonly record struct Block(int First, int Last, double Shift, double ShiftLow);
}
