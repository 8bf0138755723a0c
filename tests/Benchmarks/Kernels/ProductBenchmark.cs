using Figures.Numerics;

namespace Benchmarks.Kernels;

/// <summary>A matrix product to time, in doubles or floats.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="M">Rows of the result.</param>
/// <param name="N">Columns of the result.</param>
/// <param name="K">Depth.</param>
/// <param name="TransposeA">The left factor is stored transposed.</param>
/// <param name="TransposeB">The right factor is stored transposed.</param>
internal sealed record ProductShape(string Name, int M, int N, int K, bool TransposeA = false, bool TransposeB = false)
{
    public double Operations => 2.0 * M * N * K;
}

/// <summary>Products in Gflop/s: ours, the share of the in-process FMA peak, OpenBLAS.</summary>
internal sealed class ProductBenchmark
{
    private readonly ProductShape shape;
    private readonly double[] a, b, c;
    private readonly float[] aFloat, bFloat, cFloat;

    public ProductBenchmark(ProductShape shape)
    {
        this.shape = shape;
        var stream = RandomStream.Create(1, "Benchmarks.product");
        a = stream.NormalMatrix(shape.M, shape.K).Data.ToArray();
        b = stream.NormalMatrix(shape.K, shape.N).Data.ToArray();
        c = new double[shape.M * shape.N];
        aFloat = [.. a.Select(x => (float)x)];
        bFloat = [.. b.Select(x => (float)x)];
        cFloat = new float[c.Length];
    }

    public static IReadOnlyList<ProductShape> Squares { get; } =
        [.. new[] { 64, 200, 256, 400, 500, 512, 1000 }.Select(n => new ProductShape($"{n}", n, n, n))];

    public static IReadOnlyList<ProductShape> Transposes { get; } =
    [
        new("200, A·Bᵀ", 200, 200, 200, TransposeB: true), new("500, A·Bᵀ", 500, 500, 500, TransposeB: true),
        new("200, Aᵀ·B", 200, 200, 200, TransposeA: true), new("500, Aᵀ·B", 500, 500, 500, TransposeA: true),
    ];

    public static IReadOnlyList<ProductShape> Learning { get; } =
    [
        new("forward 64×784·784×256", 64, 256, 784), new("dW 784×64·64×256", 784, 256, 64, TransposeA: true),
        new("dX 64×256·Wᵀ", 64, 784, 256, TransposeB: true), new("dX 64×1024·Wᵀ", 64, 784, 1024, TransposeB: true),
        new("forward 256×784·784×1024", 256, 1024, 784), new("dX 256×1024·Wᵀ", 256, 784, 1024, TransposeB: true),
        new("forward 1000×784·784×1024", 1000, 1024, 784), new("dW 784×1000·1000×1024", 784, 1024, 1000, TransposeA: true),
        new("dX 1000×1024·Wᵀ", 1000, 784, 1024, TransposeB: true), new("im2col 32×27·27×1024", 32, 1024, 27),
        new("im2col 64×288·288×1024", 64, 1024, 288), new("im2col 64×576·576×196", 64, 196, 576),
        new("conv dW 64×1024·colᵀ", 64, 288, 1024, TransposeB: true), new("head 64×256·256×10", 64, 10, 256),
    ];

    /// <summary>A row of the table; the bars are those of the design for this kind of product.</summary>
    public string[] Measure(bool floats, bool peer, double seconds)
    {
        var contestants = new List<Contestant> { new("peak", FmaPeak.Run), new("ours", floats ? Floats : Doubles) };
        if (peer)
        {
            contestants.Add(new("OpenBLAS", floats ? PeerFloats : PeerDoubles));
        }

        var times = Contest.Time(seconds, elapsed: false, [.. contestants]);
        var peak = FmaPeak.Operations / times[0] * 1e-9 * (floats ? 2 : 1);
        var ours = shape.Operations / times[1] * 1e-9;
        var share = ours / peak;
        var isLarge = shape.M >= 200 && shape.N >= 200;
        var shareBar = isLarge ? Report.Against(share, floats ? 0.70 : 0.75) : Report.Number(share, 2);
        var other = peer ? shape.Operations / times[2] * 1e-9 : double.NaN;
        return [shape.Name, Report.Number(ours), shareBar, Report.Number(other), Report.Against(ours / other, shape.N < 16 ? 0.75 : 0.90)];
    }

    /// <summary>Elapsed seconds of one thread over those of two.</summary>
    public double SpeedUp(bool floats, double seconds)
    {
        Action one = floats ? Floats : Doubles;
        Action two = floats ? () => FloatsOn(2) : () => DoublesOn(2);
        var times = Contest.Time(seconds, elapsed: true, new Contestant("one", one), new Contestant("two", two));
        return times[0] / times[1];
    }

    private void Doubles() => DoublesOn(1);

    private void Floats() => FloatsOn(1);

    private void DoublesOn(int threads)
    {
        var left = new ReadOnlyMatrixView<double>(a, shape.TransposeA ? shape.K : shape.M, shape.TransposeA ? shape.M : shape.K);
        var right = new ReadOnlyMatrixView<double>(b, shape.TransposeB ? shape.N : shape.K, shape.TransposeB ? shape.K : shape.N);
        Gemm.Multiply(
            1, shape.TransposeA ? left.Transposed : left, shape.TransposeB ? right.Transposed : right, 0,
            new MatrixView<double>(c, shape.M, shape.N), threads);
    }

    private void FloatsOn(int threads)
    {
        var left = new ReadOnlyMatrixView<float>(aFloat, shape.TransposeA ? shape.K : shape.M, shape.TransposeA ? shape.M : shape.K);
        var right = new ReadOnlyMatrixView<float>(bFloat, shape.TransposeB ? shape.N : shape.K, shape.TransposeB ? shape.K : shape.N);
        Gemm.Multiply(
            1, shape.TransposeA ? left.Transposed : left, shape.TransposeB ? right.Transposed : right, 0,
            new MatrixView<float>(cFloat, shape.M, shape.N), threads);
    }

    private void PeerDoubles() => OpenBlas.Multiply(shape.M, shape.N, shape.K, shape.TransposeA, shape.TransposeB, a, b, c);

    private void PeerFloats() => OpenBlas.Multiply(shape.M, shape.N, shape.K, shape.TransposeA, shape.TransposeB, aFloat, bFloat, cFloat);
}
