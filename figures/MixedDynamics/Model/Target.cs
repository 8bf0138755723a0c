using Figures.Numerics;

namespace MixedDynamics.Model;

/// <summary>
/// What the network is to learn and what it sees: the low-rank signal A* and the observed matrix Y = A* + E (SPEC A).
/// One target serves all points of a grid, as in the authors' code.
/// </summary>
public sealed class Target
{
    /// <summary>Takes the two matrices as they are.</summary>
    /// <param name="signal">A*, d×d.</param>
    /// <param name="observed">Y = A* + E, d×d.</param>
    /// <exception cref="ArgumentException">The matrices are not square of one size.</exception>
    public Target(Matrix signal, Matrix observed)
    {
        if (signal.Rows != signal.Columns || observed.Rows != signal.Rows || observed.Columns != signal.Columns)
        {
            throw new ArgumentException($"signal {signal.Rows}×{signal.Columns} and observation {observed.Rows}×{observed.Columns} "
                + "must be square of one size", nameof(observed));
        }

        Signal = signal;
        Observed = observed;
        SignalNorm = SingularValues.Largest(signal);
    }

    /// <summary>A*, d×d: the distance to it is the test loss.</summary>
    public Matrix Signal { get; }

    /// <summary>Y, d×d: the distance to it is the train loss.</summary>
    public Matrix Observed { get; }

    /// <summary>‖A*‖, the largest singular value of the signal; sets the learning rate in the active regime.</summary>
    public double SignalNorm { get; }

    /// <summary>d.</summary>
    public int Dimension => Signal.Rows;

    /// <summary>
    /// Draws A* = k^(−1/2) Σ uᵢvᵢᵀ with standard normal vectors, so that ‖A*‖_F ≈ d, and standard normal noise (SPEC A).
    /// </summary>
    /// <param name="dimension">d ≥ 1.</param>
    /// <param name="rank">k ≥ 1, the number of terms.</param>
    /// <param name="stream">Its children "left", "right" and "noise" give u, v and E, so each is the same whatever the size of the others.</param>
    public static Target Draw(int dimension, int rank, RandomStream stream)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        Matrix left = stream.Derive("left").NormalMatrix(dimension, rank);
        Matrix right = stream.Derive("right").NormalMatrix(dimension, rank);
        var signal = new Matrix(dimension, dimension);
        Gemm.Multiply(1 / Math.Sqrt(rank), left, false, right, true, 0, signal);
        return new Target(signal, signal + stream.Derive("noise").NormalMatrix(dimension, dimension));
    }

    /// <summary>
    /// Draws a target of which some numbers are known: a signal with the given singular values and uniformly random singular vectors, and
    /// standard normal noise whose one component along the signal is set so that ‖Y‖_F²/d² is as given. This is how a single unpublished
    /// draw is approached from what its printout reveals (SPEC D3).
    /// </summary>
    /// <param name="dimension">d, at least the number of singular values.</param>
    /// <param name="singularValues">Those of A* that are not zero.</param>
    /// <param name="observedMeanSquare">‖Y‖_F²/d², near ‖A*‖_F²/d² + 1.</param>
    /// <param name="stream">Its children "left", "right" and "noise" give the vectors and E.</param>
    /// <exception cref="ArgumentOutOfRangeException">The observation is to be smaller than its noise across the signal.</exception>
    public static Target WithSpectrum(
        int dimension, ReadOnlySpan<double> singularValues, double observedMeanSquare, RandomStream stream)
    {
        Matrix signal = Frame(dimension, singularValues.Length, stream.Derive("left")) * Matrix.Diagonal(singularValues)
            * Frame(dimension, singularValues.Length, stream.Derive("right")).Transpose();
        Matrix noise = stream.Derive("noise").NormalMatrix(dimension, dimension);
        double size = signal.FrobeniusNormSquared();
        double overlap = ((signal + noise).FrobeniusNormSquared() - size - noise.FrobeniusNormSquared()) / 2;
        Matrix across = noise - (signal * (overlap / size));
        double along = (observedMeanSquare * dimension * dimension) - across.FrobeniusNormSquared();
        ArgumentOutOfRangeException.ThrowIfNegative(along, nameof(observedMeanSquare));
        return new Target(signal, (signal * Math.Sqrt(along / size)) + across);
    }

    /// <summary>Orthonormal columns, uniformly distributed.</summary>
    private static Matrix Frame(int dimension, int columns, RandomStream stream) =>
        Qr.Decompose(stream.NormalMatrix(dimension, columns)).Q;
}
