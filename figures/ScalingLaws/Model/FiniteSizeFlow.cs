namespace ScalingLaws.Model;

/// <summary>
/// The order-parameter equations with the exact drift of a network of finite block size: <see cref="OrderParameterFlow"/> and, in dq_k/dα, the
/// <see cref="FiniteSizeNoise"/>. Divided by N, this drift is the mean change of the overlaps in one step, without any limit.
/// </summary>
/// <param name="problem">Sizes, spectrum and learning rate; the multiplicity n enters.</param>
/// <param name="teacherOverlaps">t_k of all blocks, which do not move.</param>
internal sealed class FiniteSizeFlow(TwoLayerProblem problem, double[] teacherOverlaps)
{
    private readonly OrderParameterFlow limit = new(problem, teacherOverlaps);

    /// <summary>Writes d(state)/dα.</summary>
    /// <param name="state">Laid out as <see cref="OrderParameters.State"/>.</param>
    /// <param name="derivative">Laid out alike.</param>
    public void Derivative(ReadOnlySpan<double> state, Span<double> derivative)
    {
        limit.Derivative(state, derivative);
        var overlaps = new OrderParameters(problem.Spectrum.Count, problem.Students, problem.Teachers);
        state.CopyTo(overlaps.State);
        teacherOverlaps.CopyTo(overlaps.TeacherOverlaps, 0);
        int length = state.Length / overlaps.Blocks;
        for (int block = 0; block < overlaps.Blocks; block++)
        {
            double[] correction = FiniteSizeNoise.Correction(problem, overlaps, block);
            for (int entry = 0; entry < correction.Length; entry++)
            {
                derivative[(block * length) + entry] += correction[entry];
            }
        }
    }
}
