using Figures.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Benchmarks.Kernels;

/// <summary>Eigenvalues, eigenvectors and singular values of Gaussian matrices, in milliseconds.</summary>
internal sealed class DecompositionBenchmark
{
    private readonly int order;
    private readonly Matrix general, symmetric, vectors;
    private readonly double[] values;
    private readonly Matrix<double> generalPeer, symmetricPeer;
    private readonly LapackWorkspace work;

    public DecompositionBenchmark(int order)
    {
        this.order = order;
        general = RandomStream.Create(1, "Benchmarks.decomposition").NormalMatrix(order, order);
        symmetric = general + general.Transpose();
        vectors = new Matrix(order, order);
        values = new double[order];
        generalPeer = Matrix<double>.Build.Dense(order, order, (i, j) => general[i, j]);
        symmetricPeer = Matrix<double>.Build.Dense(order, order, (i, j) => symmetric[i, j]);
        work = new LapackWorkspace(order);
    }

    /// <summary>The rows of the table for this order.</summary>
    public IEnumerable<string[]> Measure(bool peer, double seconds)
    {
        var isSmall = order <= 200;
        yield return Row(
            "eigenvectors", isSmall ? 0.75 : 0.60, seconds,
            () => SymmetricEigen.Decompose(symmetric, values, vectors),
            peer ? () => OpenBlas.SymmetricEigen(order, symmetric.Data, true, work) : null,
            () => symmetricPeer.Evd(Symmetricity.Symmetric));
        yield return Row(
            "eigenvalues", 0.75, seconds,
            () => SymmetricEigen.Values(symmetric),
            peer ? () => OpenBlas.SymmetricEigen(order, symmetric.Data, false, work) : null,
            null);
        yield return Row(
            "singular values", isSmall ? 0.75 : 0.85, seconds,
            () => SingularValues.Of(general),
            peer ? () => OpenBlas.SingularValues(order, general.Data, work) : null,
            () => generalPeer.Svd(computeVectors: false));
        var (gramRoot, root) = (new GramRoot(order, order), new Matrix(order, order));
        yield return Row("√(BBᵀ + c²I)", double.NaN, seconds, Root, null, null);

        void Root()
        {
            gramRoot.Decompose(general, 1);
            gramRoot.Left(root);
        }
    }

    private string[] Row(string name, double bar, double seconds, Action ours, Action? openBlas, Action? mathNet)
    {
        var contestants = new List<Contestant> { new("ours", ours) };
        if (openBlas != null)
        {
            contestants.Add(new("OpenBLAS", openBlas));
        }

        var times = Contest.Time(seconds, elapsed: false, [.. contestants]);
        var peer = openBlas == null ? double.NaN : times[1];
        var slow = mathNet == null ? double.NaN : Contest.Time(0, elapsed: false, new Contestant("MathNet", mathNet))[0];
        return
        [
            $"{name}, n = {order}", Report.Number(1e3 * times[0], 2), Report.Number(1e3 * peer, 2),
            Report.Against(peer / times[0], bar), Report.Number(1e3 * slow, 1), Report.Number(slow / times[0]),
        ];
    }
}
