using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>
/// Plane rotations of neighbouring rows, collected over many sweeps and applied together: strip by strip of columns, so that a strip
/// stays in cache while all rotations pass over it. An entry sees the same operations in the same order as if each rotation had
/// been applied at once, so the bits depend neither on the batch nor on the strip.
/// </summary>
internal sealed unsafe class RotationBatch
{
    private const int SweepCapacity = 48;

    private readonly WorkingMemory rotationMemory = new();
    private readonly WorkingMemory stripMemory = new();
    private readonly Sweep[] sweeps = new Sweep[SweepCapacity];
    private double* target;
    private int columns, stride;
    private double* rotations, end, limit;
    private int count;

    /// <summary>Starts a batch on <paramref name="target"/>; a null target collects nothing.</summary>
    public void Attach(double* target, int rows, int columns, int stride)
    {
        this.target = target;
        this.columns = columns;
        this.stride = stride;
        count = 0;
        if (target != null)
        {
            rotations = (double*)rotationMemory.Bytes((nuint)(2L * SweepCapacity * rows) * sizeof(double));
            limit = rotations + 2L * SweepCapacity * rows;
            end = rotations;
        }
    }

    /// <summary>
    /// Begins a sweep whose first rotation acts on rows <paramref name="first"/> and first + <paramref name="direction"/>, each
    /// further one a row against the direction. Room for <paramref name="length"/> rotations is made.
    /// </summary>
    public void BeginSweep(int first, int direction, int length)
    {
        if (target == null)
        {
            return;
        }

        if (count == SweepCapacity || end + 2L * length > limit)
        {
            Apply();
        }

        sweeps[count++] = new Sweep(end, first, direction, 0);
    }

    /// <summary>Adds (x, y) ← (c·x − s·y, s·x + c·y) on the next pair of rows.</summary>
    public void Add(double c, double s)
    {
        if (target == null)
        {
            return;
        }

        end[0] = c;
        end[1] = s;
        end += 2;
        sweeps[count - 1].Length++;
    }

    /// <summary>Applies everything collected and empties the batch.</summary>
    public void Apply()
    {
        if (target == null || count == 0)
        {
            return;
        }

        switch (Lanes.Width)
        {
            case LaneWidth.Eight:
                ApplyStrips<EightLanes>();
                break;
            case LaneWidth.Four:
                ApplyStrips<FourLanes>();
                break;
            default:
                ApplyStrips<OneLane>();
                break;
        }

        count = 0;
        end = rotations;
    }

    private void ApplyStrips<T>()
        where T : struct, ILanes<T>
    {
        var width = 2 * T.Count;
        var rows = Rows();
        var strip = (double*)stripMemory.Bytes((nuint)(rows.Count * width) * sizeof(double));
        for (var column = 0; column < columns; column += width)
        {
            var used = Math.Min(width, columns - column);
            var source = target + (long)rows.First * stride + column;
            for (var i = 0; i < rows.Count; i++)
            {
                new ReadOnlySpan<double>(source + (long)i * stride, used).CopyTo(new Span<double>(strip + i * width, used));
            }

            ApplySweeps<T>(strip - (long)rows.First * width);
            for (var i = 0; i < rows.Count; i++)
            {
                new ReadOnlySpan<double>(strip + i * width, used).CopyTo(new Span<double>(source + (long)i * stride, used));
            }
        }
    }

    /// <summary>The rows the collected rotations touch.</summary>
    private (int First, int Count) Rows()
    {
        var (low, high) = (int.MaxValue, int.MinValue);
        foreach (var sweep in sweeps.AsSpan(0, count))
        {
            var (start, end) = (sweep.First + sweep.Direction, sweep.First - (sweep.Length - 1) * sweep.Direction);
            low = Math.Min(low, Math.Min(start, end));
            high = Math.Max(high, Math.Max(start, end));
        }

        return (low, high - low + 1);
    }

    /// <summary>All sweeps on one strip; two that start at the same rows go together, the second one row behind the first.</summary>
    private void ApplySweeps<T>(double* strip)
        where T : struct, ILanes<T>
    {
        for (var i = 0; i < count; i++)
        {
            var sweep = sweeps[i];
            if (i + 1 < count && sweeps[i + 1].First == sweep.First && sweeps[i + 1].Direction == sweep.Direction)
            {
                var next = sweeps[++i];
                var steps = ApplyPair<T>(sweep, next, strip);
                ApplySweep<T>(sweep.Skip(steps), strip);
                ApplySweep<T>(next.Skip(steps - 1), strip);
                continue;
            }

            ApplySweep<T>(sweep, strip);
        }
    }

    /// <summary>One sweep; the row shared by neighbouring rotations stays in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ApplySweep<T>(Sweep sweep, double* strip)
        where T : struct, ILanes<T>
    {
        var step = (nint)sweep.Direction * 2 * T.Count;
        var x = strip + (nint)sweep.First * 2 * T.Count;
        var y = x + step;
        var (y0, y1) = (T.Load(y), T.Load(y + T.Count));
        var rotation = sweep.Rotations;
        for (var i = sweep.Length; i > 0; i--)
        {
            Rotate(rotation, T.Load(x), ref y0, out var z0);
            Rotate(rotation, T.Load(x + T.Count), ref y1, out var z1);
            T.Store(z0, y);
            T.Store(z1, y + T.Count);
            y = x;
            x -= step;
            rotation += 2;
        }

        T.Store(y0, y);
        T.Store(y1, y + T.Count);
    }

    /// <summary>
    /// Rotation k of the first sweep together with rotation k − 1 of the second, as far as both go; half the memory traffic of one after
    /// the other. Returns the number of rotations of the first sweep done, one more than of the second.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ApplyPair<T>(Sweep first, Sweep second, double* strip)
        where T : struct, ILanes<T>
    {
        var step = (nint)first.Direction * 2 * T.Count;
        var x = strip + (nint)first.First * 2 * T.Count;
        var z = x + step;
        var (y0, y1) = (T.Load(z), T.Load(z + T.Count));
        double* rotation = first.Rotations, later = second.Rotations;
        Rotate(rotation, T.Load(x), ref y0, out var z0);
        Rotate(rotation, T.Load(x + T.Count), ref y1, out var z1);
        var steps = Math.Min(first.Length, second.Length + 1);
        for (var i = steps - 1; i > 0; i--)
        {
            rotation += 2;
            x -= step;
            Rotate(rotation, T.Load(x), ref y0, out var w0);
            Rotate(rotation, T.Load(x + T.Count), ref y1, out var w1);
            Rotate(later, w0, ref z0, out var v0);
            Rotate(later, w1, ref z1, out var v1);
            T.Store(v0, z);
            T.Store(v1, z + T.Count);
            z -= step;
            later += 2;
        }

        T.Store(z0, z);
        T.Store(z1, z + T.Count);
        T.Store(y0, x);
        T.Store(y1, x + T.Count);
        return steps;
    }

    /// <summary>(x, y) ← (c·x − s·y, s·x + c·y): the new x replaces y for the next rotation, the new y is finished.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rotate<T>(double* rotation, T x, ref T y, out T finished)
        where T : struct, ILanes<T>
    {
        var (c, s) = (T.Of(rotation[0]), T.Of(rotation[1]));
        finished = T.Fma(s, x, c * y);
        y = T.NegativeFma(s, y, c * x);
    }

    private struct Sweep(double* rotations, int first, int direction, int length)
    {
        public readonly double* Rotations = rotations;
        public readonly int First = first;
        public readonly int Direction = direction;
        public int Length = length;

        /// <summary>The sweep without its first rotations.</summary>
        public readonly Sweep Skip(int done) => new(Rotations + 2 * done, First - done * Direction, Direction, Length - done);
    }
}
