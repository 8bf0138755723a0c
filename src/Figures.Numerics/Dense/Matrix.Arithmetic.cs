using System.Numerics;
using System.Runtime.InteropServices;

namespace Figures.Numerics;

/// <summary>Sums, products and norms. Every sum runs in index order, so its bits never depend on the machine.</summary>
public sealed partial class Matrix
{
    /// <summary>Entrywise sum.</summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix operator +(Matrix a, Matrix b)
    {
        RequireSameShape(a, b);
        var sum = new Matrix(a.Rows, a.Columns);
        for (var i = 0; i < sum.data.Length; i++)
        {
            sum.data[i] = a.data[i] + b.data[i];
        }

        return sum;
    }

    /// <summary>Entrywise difference.</summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix operator -(Matrix a, Matrix b)
    {
        RequireSameShape(a, b);
        var difference = new Matrix(a.Rows, a.Columns);
        for (var i = 0; i < difference.data.Length; i++)
        {
            difference.data[i] = a.data[i] - b.data[i];
        }

        return difference;
    }

    /// <summary>Every entry with its sign changed.</summary>
    public static Matrix operator -(Matrix a)
    {
        var negative = new Matrix(a.Rows, a.Columns);
        for (var i = 0; i < negative.data.Length; i++)
        {
            negative.data[i] = -a.data[i];
        }

        return negative;
    }

    /// <summary>Matrix product, by <see cref="Gemm"/>.</summary>
    /// <exception cref="ArgumentException">The inner dimensions differ.</exception>
    public static Matrix operator *(Matrix a, Matrix b)
    {
        var product = new Matrix(a.Rows, b.Columns);
        Gemm.Multiply(1, a, false, b, false, 0, product);
        return product;
    }

    /// <summary>Every entry times <paramref name="factor"/>.</summary>
    public static Matrix operator *(double factor, Matrix a)
    {
        var scaled = new Matrix(a.Rows, a.Columns);
        for (var i = 0; i < scaled.data.Length; i++)
        {
            scaled.data[i] = factor * a.data[i];
        }

        return scaled;
    }

    /// <summary>Every entry times <paramref name="factor"/>.</summary>
    public static Matrix operator *(Matrix a, double factor) => factor * a;

    /// <summary>Sum of the squared entries.</summary>
    public double FrobeniusNormSquared() => OrderedSum.OfSquares(data);

    /// <summary>Sum of the diagonal entries.</summary>
    /// <exception cref="InvalidOperationException">The matrix is not square.</exception>
    public double Trace()
    {
        if (Rows != Columns)
        {
            throw new InvalidOperationException($"A {Rows}×{Columns} matrix has no trace.");
        }

        var trace = 0.0;
        for (var i = 0; i < Rows; i++)
        {
            trace += data[i * Columns + i];
        }

        return trace;
    }

    /// <summary>Largest absolute entry; 0 for an empty matrix, NaN if any entry is NaN.</summary>
    public double MaxAbs()
    {
        // Without their signs, the bits of doubles are ordered as the numbers are, with infinity and then NaN above all others.
        var magnitudes = MemoryMarshal.Cast<double, long>(data.AsSpan());
        var vectors = MemoryMarshal.Cast<long, Vector<long>>(magnitudes);
        var mask = new Vector<long>(long.MaxValue);
        var lanes = Vector<long>.Zero;
        foreach (var vector in vectors)
        {
            lanes = Vector.Max(lanes, vector & mask);
        }

        var largest = 0L;
        for (var i = 0; i < Vector<long>.Count; i++)
        {
            largest = Math.Max(largest, lanes[i]);
        }

        foreach (var last in magnitudes[(vectors.Length * Vector<long>.Count)..])
        {
            largest = Math.Max(largest, last & long.MaxValue);
        }

        return BitConverter.Int64BitsToDouble(largest);
    }

    /// <summary>True when no entry is NaN or infinite.</summary>
    public bool IsFinite() => double.IsFinite(MaxAbs());

    /// <summary>Throws when an entry is NaN or infinite, naming the matrix and the first such entry.</summary>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    internal void RequireFinite(string name)
    {
        if (!IsFinite())
        {
            var bad = Array.FindIndex(data, entry => !double.IsFinite(entry));
            var place = $"Entry ({bad / Columns}, {bad % Columns}) of the {Rows}×{Columns} matrix '{name}'";
            throw new ArgumentException($"{place} is {data[bad]}; all must be finite.", name);
        }
    }

    private static void RequireSameShape(Matrix a, Matrix b)
    {
        if (a.Rows != b.Rows || a.Columns != b.Columns)
        {
            throw new ArgumentException($"Shapes {a.Rows}×{a.Columns} and {b.Rows}×{b.Columns} differ.", nameof(b));
        }
    }
}
