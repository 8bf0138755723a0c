using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// Eigenvalues and eigenvectors, in closed form, of F = [[−λ/2 I, Σᵀ], [Σ, λ/2 I]], the matrix of the Riccati equation
/// τ d(QQᵀ)/dt = F QQᵀ + QQᵀ F − (QQᵀ)² (spec sections 3.1 and 3.3; the paper's Lemma 4.2).
/// Columns are ordered O₊ (eigenvalues +k), O₋ (−k), O⊥ (λ⊥ = ±λ/2).
/// </summary>
public sealed class RiccatiSpectrum
{
    private RiccatiSpectrum(double[] eigenvalues, double[] excess, Matrix vectors, ModeGeometry[] modes)
    {
        Eigenvalues = eigenvalues;
        Excess = excess;
        Vectors = vectors;
        Modes = modes;
    }

    /// <summary>w, n values.</summary>
    public IReadOnlyList<double> Eigenvalues { get; }

    /// <summary>δ = w − |λ|/2 for positive eigenvalues, computed without cancellation at large |λ|; 0 for the others.</summary>
    public IReadOnlyList<double> Excess { get; }

    /// <summary>O = [O₊ O₋ O⊥], n × n orthogonal.</summary>
    public Matrix Vectors { get; }

    /// <summary>The geometry of each task mode, m values.</summary>
    public IReadOnlyList<ModeGeometry> Modes { get; }

    /// <summary>The spectrum of F for a task and a relative scale.</summary>
    /// <param name="task">Ũ, S̃, Ṽ and their complements.</param>
    /// <param name="relativeScale">λ, finite.</param>
    public static RiccatiSpectrum Of(TaskSpectrum task, double relativeScale)
    {
        var size = task.Inputs + task.Outputs;
        var modes = task.Strengths.Select(strength => ModeGeometry.Of(strength, relativeScale)).ToArray();
        var eigenvalues = new double[size];
        var excess = new double[size];
        var vectors = new Matrix(size, size);
        for (var mode = 0; mode < task.Modes; mode++)
        {
            var (growing, decaying) = (mode, task.Modes + mode);
            var geometry = modes[mode];
            eigenvalues[growing] = geometry.Rate;
            eigenvalues[decaying] = -geometry.Rate;
            excess[growing] = geometry.Excess;
            FillPair(vectors, task, mode, geometry);
        }

        var perpendicular = Math.Sign(task.Outputs - task.Inputs) * relativeScale / 2;
        for (var extra = 0; extra < size - (2 * task.Modes); extra++)
        {
            var column = (2 * task.Modes) + extra;
            eigenvalues[column] = perpendicular;
            Place(vectors, 0, column, task.InputComplement, extra);
            Place(vectors, task.Inputs, column, task.OutputComplement, extra);
        }

        return new RiccatiSpectrum(eigenvalues, excess, vectors, modes);
    }

    private static void FillPair(Matrix vectors, TaskSpectrum task, int mode, ModeGeometry geometry)
    {
        var half = Math.Sqrt(0.5);
        var (minus, plus) = (half * geometry.Minus, half * geometry.Plus);
        for (var row = 0; row < task.Inputs; row++)
        {
            vectors[row, mode] = minus * task.InputModes[row, mode];
            vectors[row, task.Modes + mode] = plus * task.InputModes[row, mode];
        }

        for (var row = 0; row < task.Outputs; row++)
        {
            vectors[task.Inputs + row, mode] = plus * task.OutputModes[row, mode];
            vectors[task.Inputs + row, task.Modes + mode] = -minus * task.OutputModes[row, mode];
        }
    }

    private static void Place(Matrix vectors, int firstRow, int column, Matrix complement, int extra)
    {
        for (var row = 0; extra < complement.Columns && row < complement.Rows; row++)
        {
            vectors[firstRow + row, column] = complement[row, extra];
        }
    }
}
