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
    /// Begins a sweep whose first rotation acts on rows <paramref name="first"/> and first + <paramref name="direction"/>, each further one a row
    /// against the direction. Room for <paramref name="length"/> rotations is made.
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
        if (target == null)
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
        var column = 0;
        for (; column <= columns - 2 * T.Count; column += 2 * T.Count)
        {
            for (var i = 0; i < count; i++)
            {
                ApplySweep<T>(sweeps[i], target + column, stride);
            }
        }

        for (; column < columns; column++)
        {
            for (var i = 0; i < count; i++)
            {
                ApplyToColumn(sweeps[i], target + column, stride);
            }
        }
    }

    /// <summary>One sweep over a strip two registers wide; the row shared by neighbouring rotations stays in registers.</summary>
    private static void ApplySweep<T>(Sweep sweep, double* strip, int stride)
        where T : struct, ILanes<T>
    {
        var step = (nint)sweep.Direction * stride;
        var x = strip + (nint)sweep.First * stride;
        var y = x + step;
        var (y0, y1) = (T.Load(y), T.Load(y + T.Count));
        var rotation = sweep.Rotations;
        for (var i = 0; i < sweep.Length; i++)
        {
            var (c, s) = (T.Of(rotation[0]), T.Of(rotation[1]));
            var (x0, x1) = (T.Load(x), T.Load(x + T.Count));
            T.Store(T.Fma(s, x0, c * y0), y);
            T.Store(T.Fma(s, x1, c * y1), y + T.Count);
            y0 = T.Fma(c, x0, T.Of(0) - s * y0);
            y1 = T.Fma(c, x1, T.Of(0) - s * y1);
            y = x;
            x -= step;
            rotation += 2;
        }

        T.Store(y0, y);
        T.Store(y1, y + T.Count);
    }

    private static void ApplyToColumn(Sweep sweep, double* column, int stride)
    {
        var step = (nint)sweep.Direction * stride;
        var x = column + (nint)sweep.First * stride;
        var y = x + step;
        var kept = *y;
        var rotation = sweep.Rotations;
        for (var i = 0; i < sweep.Length; i++)
        {
            var (c, s) = (rotation[0], rotation[1]);
            *y = Math.FusedMultiplyAdd(s, *x, c * kept);
            kept = Math.FusedMultiplyAdd(c, *x, -(s * kept));
            y = x;
            x -= step;
            rotation += 2;
        }

        *y = kept;
    }

    private struct Sweep(double* rotations, int first, int direction, int length)
    {
        public readonly double* Rotations = rotations;
        public readonly int First = first;
        public readonly int Direction = direction;
        public int Length = length;
    }
}
