using System.Runtime.CompilerServices;

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
        var target = C + lane;
        for (var i = 0; i < Rows; i++)
        {
            var factors = A + i * ARow + lane;
            var column = B + lane;
            var j = 0;
            for (; j <= Columns - 4; j += 4)
            {
                FourColumns<T>(factors, column, target);
                column += 4 * BColumn;
                target += 4 * Side;
            }

            for (; j < Columns; j++)
            {
                OneColumn<T>(factors, column, target);
                column += BColumn;
                target += Side;
            }
        }
    }

    private readonly void FourColumns<T>(double* factors, double* columns, double* target)
        where T : struct, ILanes<T>
    {
        var (aStep, bStep, across) = (ADepth, BDepth, BColumn);
        var (s0, s1, s2, s3) = (T.Of(0), T.Of(0), T.Of(0), T.Of(0));
        for (var k = Depth; k > 0; k--)
        {
            var factor = T.Load(factors);
            s0 = T.Fma(factor, T.Load(columns), s0);
            s1 = T.Fma(factor, T.Load(columns + across), s1);
            s2 = T.Fma(factor, T.Load(columns + 2 * across), s2);
            s3 = T.Fma(factor, T.Load(columns + 3 * across), s3);
            factors += aStep;
            columns += bStep;
        }

        Write(s0, target);
        Write(s1, target + Side);
        Write(s2, target + 2 * Side);
        Write(s3, target + 3 * Side);
    }

    private readonly void OneColumn<T>(double* factors, double* column, double* target)
        where T : struct, ILanes<T>
    {
        var sum = T.Of(0);
        for (var k = Depth; k > 0; k--)
        {
            sum = T.Fma(T.Load(factors), T.Load(column), sum);
            factors += ADepth;
            column += BDepth;
        }

        Write(sum, target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Write<T>(T sum, double* entry)
        where T : struct, ILanes<T>
    {
        if (Beta == 0)
        {
            T.Store(Alpha == 0 ? T.Of(0) : T.Of(Alpha) * sum, entry);
            return;
        }

        var scaled = T.Of(Beta) * T.Load(entry);
        T.Store(Alpha == 0 ? scaled : T.Fma(T.Of(Alpha), sum, scaled), entry);
    }
}
