namespace ScalingLaws.Model;

/// <summary>
/// The correction of the noise term at finite block size (SPEC section 3.1): dq_k/dα gains η² c_s² (λ_k²/N) Σ_ab ⟨∂_a∂_b(δ² g′_i g′_j)⟩ G_ab with the
/// overlaps G of the block. By Price's theorem the double sum is twice the derivative of E_ij when the covariance of the fields moves along G. Its
/// relative size is λ_k/N: negligible for L ≪ N, of order one in the leading blocks for L = N.
/// </summary>
internal static class FiniteSizeNoise
{
    /// <summary>The correction to dq_k/dα of one block, K×K.</summary>
    /// <param name="problem">Sizes, spectrum and learning rate; N = L n enters.</param>
    /// <param name="state">All overlaps.</param>
    /// <param name="block">k, from 0.</param>
    public static double[] Correction(TwoLayerProblem problem, OrderParameters state, int block)
    {
        (int students, int size) = (problem.Students, problem.Students + problem.Teachers);
        double eigenvalue = problem.Spectrum.Eigenvalues[block];
        double[] covariance = state.FieldCovariance(problem.Spectrum.Eigenvalues);
        double[] direction = state.Gram(block);
        var moved = new Dual[size * size];
        for (int entry = 0; entry < moved.Length; entry++)
        {
            moved[entry] = new Dual(covariance[entry], direction[entry]);
        }

        double scale = problem.LearningRate * problem.StudentScale * eigenvalue;
        var correction = new double[students * students];
        for (int i = 0; i < students; i++)
        {
            for (int j = i; j < students; j++)
            {
                correction[(i * students) + j] = correction[(j * students) + i] =
                    scale * scale / problem.Dimension * 2 * SquaredErrorSlopes(problem, moved, i, j).Slope;
            }
        }

        return correction;
    }

    /// <summary>E_ij with its derivative.</summary>
    public static Dual SquaredErrorSlopes(TwoLayerProblem problem, ReadOnlySpan<Dual> covariance, int i, int j)
    {
        int size = problem.Students + problem.Teachers;
        Dual sum = 0;
        for (int a = 0; a < size; a++)
        {
            for (int b = 0; b < size; b++)
            {
                double weights = GeneralizationError.Weight(a, problem.Students, problem.Teachers)
                    * GeneralizationError.Weight(b, problem.Students, problem.Teachers);
                sum += weights * SlopesProducts(covariance, size, i, j, a, b);
            }
        }

        return sum;
    }

    /// <summary>⟨g′(s) g′(t) g(u) g(w)⟩, as <see cref="ErfIntegrals.SlopesProducts"/> has it, with its derivative.</summary>
    private static Dual SlopesProducts(ReadOnlySpan<Dual> c, int size, int s, int t, int u, int w)
    {
        (Dual ss, Dual tt, Dual st) = (1 + c[(s * size) + s], 1 + c[(t * size) + t], c[(s * size) + t]);
        (Dual su, Dual tu, Dual sw, Dual tw) = (c[(s * size) + u], c[(t * size) + u], c[(s * size) + w], c[(t * size) + w]);
        Dual determinant = (ss * tt) - (st * st);
        Dual mixed = (determinant * c[(u * size) + w]) - (tu * tw * ss) - (su * sw * tt) + (st * ((su * tw) + (sw * tu)));
        Dual first = (determinant * (1 + c[(u * size) + u])) - (tu * tu * ss) - (su * su * tt) + (2 * st * su * tu);
        Dual second = (determinant * (1 + c[(w * size) + w])) - (tw * tw * ss) - (sw * sw * tt) + (2 * st * sw * tw);
        return 4 / (Math.PI * Math.PI) / Dual.Sqrt(determinant) * Dual.ArcSine(mixed / Dual.Sqrt(first * second));
    }
}
