namespace Figures.Numerics;

/// <summary>Products of groups of eight interleaved small matrices; strides are in doubles and count interleaved entries.</summary>
internal unsafe ref struct BatchProduct
{
    private const int Side = 8;

    public required int Groups, Rows, Columns, Depth;

    public required double Alpha, Beta;

    public required double* A, B, C;

    public required nint ARow, ADepth, BDepth, BColumn;

    /// <summary>Computes all groups.</summary>
    public void Run()
    {
        switch (Lanes.Width)
        {
            case LaneWidth.Eight:
                Run<EightLanes>();
                break;
            case LaneWidth.Four:
                Run<FourLanes>();
                break;
            default:
                Run<OneLane>();
                break;
        }
    }

    private void Run<T>()
        where T : struct, ILanes<T>
    {
        for (var group = 0; group < Groups; group++)
        {
            for (var lane = 0; lane < Side; lane += T.Count)
            {
                RunLanes<T>(lane);
            }

            A += Rows * Depth * Side;
            B += Depth * Columns * Side;
            C += Rows * Columns * Side;
        }
    }

    private readonly void RunLanes<T>(int lane)
        where T : struct, ILanes<T>
    {
        for (var i = 0; i < Rows; i++)
        {
            var row = C + i * Columns * Side + lane;
            var j = 0;
            for (; j <= Columns - 4; j += 4)
            {
                var (s0, s1, s2, s3) = (T.Of(0), T.Of(0), T.Of(0), T.Of(0));
                var (a, b) = ((nint)(A + i * ARow + lane), (nint)(B + j * BColumn + lane));
                for (var k = 0; k < Depth; k++)
                {
                    var factor = T.Load((double*)a + k * ADepth);
                    var column = (double*)b + k * BDepth;
                    s0 = T.Fma(factor, T.Load(column), s0);
                    s1 = T.Fma(factor, T.Load(column + BColumn), s1);
                    s2 = T.Fma(factor, T.Load(column + 2 * BColumn), s2);
                    s3 = T.Fma(factor, T.Load(column + 3 * BColumn), s3);
                }

                Write(s0, row + j * Side);
                Write(s1, row + (j + 1) * Side);
                Write(s2, row + (j + 2) * Side);
                Write(s3, row + (j + 3) * Side);
            }

            for (; j < Columns; j++)
            {
                var sum = T.Of(0);
                for (var k = 0; k < Depth; k++)
                {
                    sum = T.Fma(T.Load(A + i * ARow + k * ADepth + lane), T.Load(B + k * BDepth + j * BColumn + lane), sum);
                }

                Write(sum, row + j * Side);
            }
        }
    }

    private readonly void Write<T>(T sum, double* entry)
        where T : struct, ILanes<T>
    {
        var alpha = T.Of(Alpha);
        T.Store(
            Alpha == 0 ? (Beta == 0 ? T.Of(0) : T.Of(Beta) * T.Load(entry))
            : Beta == 0 ? alpha * sum
            : T.Fma(alpha, sum, T.Of(Beta) * T.Load(entry)),
            entry);
    }
}
