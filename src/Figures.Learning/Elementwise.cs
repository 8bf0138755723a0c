using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Figures.Learning;

/// <summary>
/// Loops over the entries of a layer. Every entry is computed alone, or as a chain over ascending samples, so the bits do not depend on
/// the register width. Compiled with full optimisation at the first call: unoptimised, they cost more than the products around them.
/// </summary>
/// <typeparam name="T">double or float.</typeparam>
internal static class Elementwise<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>row ← (row + bias)·scale for every row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddBias(Span<T> rows, ReadOnlySpan<T> bias, T scale)
    {
        for (var start = 0; start < rows.Length; start += bias.Length)
        {
            var row = rows.Slice(start, bias.Length);
            var lanes = MemoryMarshal.Cast<T, Vector<T>>(row);
            var shifts = MemoryMarshal.Cast<T, Vector<T>>(bias);
            for (var i = 0; i < lanes.Length; i++)
            {
                lanes[i] = (lanes[i] + shifts[i]) * scale;
            }

            for (var j = lanes.Length * Vector<T>.Count; j < row.Length; j++)
            {
                row[j] = (row[j] + bias[j]) * scale;
            }
        }
    }

    /// <summary>Negative entries become 0; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rectify(Span<T> values)
    {
        var lanes = MemoryMarshal.Cast<T, Vector<T>>(values);
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] = Vector.ConditionalSelect(Vector.LessThan(lanes[i], Vector<T>.Zero), Vector<T>.Zero, lanes[i]);
        }

        for (var j = lanes.Length * Vector<T>.Count; j < values.Length; j++)
        {
            values[j] = values[j] < T.Zero ? T.Zero : values[j];
        }
    }

    /// <summary>Entries become 0 where a rectified output is not positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gate(Span<T> values, ReadOnlySpan<T> outputs)
    {
        var lanes = MemoryMarshal.Cast<T, Vector<T>>(values);
        var gates = MemoryMarshal.Cast<T, Vector<T>>(outputs);
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] = Vector.ConditionalSelect(Vector.GreaterThan(gates[i], Vector<T>.Zero), lanes[i], Vector<T>.Zero);
        }

        for (var j = lanes.Length * Vector<T>.Count; j < values.Length; j++)
        {
            values[j] = outputs[j] > T.Zero ? values[j] : T.Zero;
        }
    }

    /// <summary>target ← target + factor·Σ rows, the sum in ascending order of the rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddColumnSums(T factor, ReadOnlySpan<T> rows, Span<T> target)
    {
        for (var j = 0; j < target.Length;)
        {
            if (j + Vector<T>.Count <= target.Length)
            {
                var sum = Vector<T>.Zero;
                for (var start = j; start < rows.Length; start += target.Length)
                {
                    sum += new Vector<T>(rows[start..]);
                }

                (new Vector<T>(target[j..]) + sum * factor).CopyTo(target[j..]);
                j += Vector<T>.Count;
            }
            else
            {
                var sum = T.Zero;
                for (var start = j; start < rows.Length; start += target.Length)
                {
                    sum += rows[start];
                }

                target[j] += sum * factor;
                j++;
            }
        }
    }

    /// <summary>parameters ← parameters − step·sign(gradient).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Descend(T step, ReadOnlySpan<T> gradient, Span<T> parameters)
    {
        var slopes = MemoryMarshal.Cast<T, Vector<T>>(gradient);
        var lanes = MemoryMarshal.Cast<T, Vector<T>>(parameters);
        var (up, zero) = (new Vector<T>(step), Vector<T>.Zero);
        for (var i = 0; i < lanes.Length; i++)
        {
            var rise = Vector.ConditionalSelect(Vector.GreaterThan(slopes[i], zero), up, zero);
            lanes[i] -= Vector.ConditionalSelect(Vector.LessThan(slopes[i], zero), -up, rise);
        }

        for (var j = lanes.Length * Vector<T>.Count; j < parameters.Length; j++)
        {
            parameters[j] -= gradient[j] > T.Zero ? step : gradient[j] < T.Zero ? -step : T.Zero;
        }
    }
}
