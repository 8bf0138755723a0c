namespace Figures.Numerics;

/// <summary>Eigenvalues and eigenvectors of the coupled part of diag(d) + ρzzᵀ.</summary>
internal sealed unsafe class RankOneRoots
{
    private const int Lanes = 8;

    private readonly WorkingMemory memory = new();
    private readonly WorkingMemory matrixMemory = new();
    private double* poles, weights, sortedPoles, left, right, leftWeight, rightWeight, origin, distance, newWeights;
    private int[] order = [];
    private int count, padded;

    /// <summary>Row j holds eigenvector j in the order of the poles.</summary>
    public double* Coefficients { get; private set; }

    /// <summary>Doubles from one row to the next.</summary>
    public int Stride => padded;

    /// <summary>The eigenvalues, ascending.</summary>
    public double* Values => distance;

    /// <summary>Solves the secular equation for the kept rows.</summary>
    public void Solve(RankOneDeflation deflation)
    {
        count = deflation.Kept;
        if (count == 0)
        {
            return;
        }

        Prepare(deflation);
        new SecularEquation
        {
            Poles = poles,
            Weights = weights,
            Count = (count + 3) / 4 * 4,
            InverseRho = 1 / deflation.Rho,
            Left = left,
            Right = right,
            LeftWeight = leftWeight,
            RightWeight = rightWeight,
            Origin = origin,
            Distance = distance,
            Accuracy = 4 + Math.Sqrt(count),
        }.Solve(count);
        switch (Figures.Numerics.Lanes.Width)
        {
            case LaneWidth.Eight:
                FillDifferences<EightLanes>();
                RecomputeWeights<EightLanes>();
                break;
            case LaneWidth.Four:
                FillDifferences<FourLanes>();
                RecomputeWeights<FourLanes>();
                break;
            default:
                FillDifferences<OneLane>();
                RecomputeWeights<OneLane>();
                break;
        }

        for (var i = 0; i < count; i++)
        {
            newWeights[i] = Math.CopySign(newWeights[i], deflation.Weights[i]);
        }

        FillVectors();
        for (var j = 0; j < count; j++)
        {
            Values[j] = origin[j] + distance[j];
        }
    }

    /// <summary>Poles in the order of the deflation for the sums, and in ascending order for the intervals of the roots.</summary>
    private void Prepare(RankOneDeflation deflation)
    {
        padded = (count + Lanes - 1) / Lanes * Lanes;
        if (order.Length < count)
        {
            order = new int[count];
        }

        Coefficients = (double*)matrixMemory.Bytes((nuint)(count * (long)padded * sizeof(double)));
        poles = memory.Zeros((nuint)(10 * padded));
        weights = poles + padded;
        sortedPoles = weights + padded;
        left = sortedPoles + padded;
        right = left + padded;
        leftWeight = right + padded;
        rightWeight = leftWeight + padded;
        origin = rightWeight + padded;
        distance = origin + padded;
        newWeights = distance + padded;
        deflation.Values[..count].CopyTo(new Span<double>(poles, count));
        for (var i = 0; i < count; i++)
        {
            weights[i] = deflation.Weights[i] * deflation.Weights[i];
            sortedPoles[i] = poles[i];
            order[i] = i;
        }

        new Span<double>(sortedPoles, count).Sort(order.AsSpan(0, count));
        FillIntervals(deflation.Rho);
    }

    private void FillIntervals(double rho)
    {
        // The last root lies less than ρ|z|² behind the last pole.
        var length = 0.0;
        for (var i = 0; i < count; i++)
        {
            length += weights[i];
        }

        var last = sortedPoles[count - 1];
        var bound = last + rho * length * (1 + 1e-14);
        for (var j = 0; j < padded; j++)
        {
            var root = Math.Min(j, count - 1);
            left[j] = sortedPoles[root];
            leftWeight[j] = weights[order[root]];
            right[j] = root + 1 < count ? sortedPoles[root + 1] : bound;
            rightWeight[j] = root + 1 < count ? weights[order[root + 1]] : 0;
        }

        for (var i = count; i < padded; i++)
        {
            poles[i] = bound + (bound - sortedPoles[0]);
        }
    }

    /// <summary>Row j of the matrix: dᵢ − λⱼ for all poles, to full relative accuracy.</summary>
    private void FillDifferences<T>()
        where T : struct, ILanes<T>
    {
        for (var j = 0; j < count; j++)
        {
            var row = Coefficients + (long)j * padded;
            var (o, t) = (T.Of(origin[j]), T.Of(distance[j]));
            for (var i = 0; i < padded; i += T.Count)
            {
                T.Store(T.Load(poles + i) - o - t, row + i);
            }
        }
    }

    /// <summary>
    /// The weights for which the computed roots are exact, by Löwner's formula: zᵢ² = ∏ⱼ(λⱼ − dᵢ)/∏ⱼ(dⱼ − dᵢ), j ≠ i below. Four ratios
    /// share a division.
    /// </summary>
    private void RecomputeWeights<T>()
        where T : struct, ILanes<T>
    {
        for (var i = 0; i < padded; i += T.Count)
        {
            var pole = T.Load(poles + i);
            var product = T.Of(1);
            for (var j = 0; j < count; j += 4)
            {
                var (numerator, denominator) = (T.Of(1), T.Of(1));
                for (var k = j; k < Math.Min(j + 4, count); k++)
                {
                    var difference = pole - T.Of(sortedPoles[k]);
                    numerator = numerator * T.Load(Coefficients + (long)k * padded + i);
                    denominator = denominator * T.Select(T.Equal(difference, T.Of(0)), T.Of(1), difference);
                }

                product = product * (numerator / denominator);
            }

            T.Store(T.Sqrt(LaneMath.Abs(product)), newWeights + i);
        }
    }

    /// <summary>Row j becomes the vector zᵢ/(dᵢ − λⱼ), of unit length.</summary>
    private void FillVectors()
    {
        for (var j = 0; j < count; j++)
        {
            var row = Coefficients + (long)j * padded;
            for (var i = 0; i < count; i++)
            {
                row[i] = newWeights[i] / row[i];
            }

            var inverse = 1 / Math.Sqrt(OrderedSum.OfProducts(row, row, count));
            for (var i = 0; i < count; i++)
            {
                row[i] *= inverse;
            }
        }
    }
}
