using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// The modes of a task: Σ = Ũ S̃ Ṽᵀ with the complements of both bases (spec section 1).
/// Degenerate modes are defined up to a rotation, so nothing that depends on single vectors may be compared between programs.
/// </summary>
/// <param name="OutputModes">Ũ, N_o × m.</param>
/// <param name="Strengths">s̃, m values, descending, not negative.</param>
/// <param name="InputModes">Ṽ, N_i × m.</param>
/// <param name="OutputComplement">Ũ⊥, N_o × (N_o − m).</param>
/// <param name="InputComplement">Ṽ⊥, N_i × (N_i − m).</param>
public sealed record TaskSpectrum(
    Matrix OutputModes, IReadOnlyList<double> Strengths, Matrix InputModes, Matrix OutputComplement, Matrix InputComplement)
{
    /// <summary>N_i.</summary>
    public int Inputs => InputModes.Rows;

    /// <summary>N_o.</summary>
    public int Outputs => OutputModes.Rows;

    /// <summary>m = min(N_i, N_o).</summary>
    public int Modes => Strengths.Count;

    /// <summary>[Ũ Ũ⊥], N_o × N_o orthogonal.</summary>
    public Matrix OutputBasis => Beside(OutputModes, OutputComplement);

    /// <summary>[Ṽ Ṽ⊥], N_i × N_i orthogonal.</summary>
    public Matrix InputBasis => Beside(InputModes, InputComplement);

    /// <summary>Σ = Ũ S̃ Ṽᵀ, N_o × N_i.</summary>
    public Matrix Correlation => OutputModes * Matrix.Diagonal([.. Strengths]) * InputModes.Transpose();

    /// <summary>Singular value decomposition of an input–output correlation.</summary>
    /// <param name="correlation">Σ, N_o × N_i, finite.</param>
    public static TaskSpectrum Of(Matrix correlation)
    {
        var svd = Svd.Decompose(correlation, full: true);
        return FromBases(svd.U, svd.S, svd.V);
    }

    /// <summary>The task with given full bases: Σ = U[:, :m] diag(S) V[:, :m]ᵀ.</summary>
    /// <param name="outputBasis">U, N_o × N_o orthogonal.</param>
    /// <param name="strengths">S, m values.</param>
    /// <param name="inputBasis">V, N_i × N_i orthogonal.</param>
    public static TaskSpectrum FromBases(Matrix outputBasis, IReadOnlyList<double> strengths, Matrix inputBasis)
    {
        var modes = strengths.Count;
        return new TaskSpectrum(
            outputBasis.Block(0, 0, outputBasis.Rows, modes),
            strengths,
            inputBasis.Block(0, 0, inputBasis.Rows, modes),
            outputBasis.Block(0, modes, outputBasis.Rows, outputBasis.Columns - modes),
            inputBasis.Block(0, modes, inputBasis.Rows, inputBasis.Columns - modes));
    }

    private static Matrix Beside(Matrix left, Matrix right)
    {
        var both = new Matrix(left.Rows, left.Columns + right.Columns);
        for (var row = 0; row < left.Rows; row++)
        {
            left.Row(row).CopyTo(both.Row(row));
            right.Row(row).CopyTo(both.Row(row)[left.Columns..]);
        }

        return both;
    }
}
