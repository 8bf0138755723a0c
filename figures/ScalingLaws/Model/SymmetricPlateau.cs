using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>
/// The plateau of unspecialised students for small learning rates, and the escape from it (SPEC section 3.4). On the plateau every block
/// has
/// the same overlaps; the escape rate grows with the second moment of the spectrum, so that its time scale is ∝ M²/L for many eigenvalues.
/// </summary>
/// <param name="problem">Sizes, spectrum and learning rate.</param>
internal sealed class SymmetricPlateau(TwoLayerProblem problem)
{
    private int M => problem.Teachers;

    /// <summary>Q* = 1/(2M − 1), all overlaps between students.</summary>
    public double StudentOverlap => 1 / ((2.0 * M) - 1);

    /// <summary>R* = 1/√(M(2M − 1)), all overlaps of a student with a teacher.</summary>
    public double TeacherOverlap => 1 / Math.Sqrt(M * ((2.0 * M) - 1));

    /// <summary>ε* = [π/6 − M arcsin(1/(2M))]/π, the height of the plateau.</summary>
    public double Height => ((Math.PI / 6) - (M * ArcSine.Of(1 / (2.0 * M)))) / Math.PI;

    /// <summary>Λ = (2η/π)(M/K) T^(2) / [√(2M−1) (2M+1)^(3/2)].</summary>
    public double EscapeRate =>
        2 * problem.LearningRate / Math.PI * M / problem.Students * problem.Spectrum.Moment(2)
        / (Math.Sqrt((2.0 * M) - 1) * ((2.0 * M) + 1) * Math.Sqrt((2.0 * M) + 1));

    /// <summary>τ = 1/Λ.</summary>
    public double EscapeTime => 1 / EscapeRate;

    /// <summary>
    /// α_P = τ [D + ½ ln N − ½ ln σ_J²], where the error leaves the plateau; D depends on the draw and on what counts as leaving.
    /// </summary>
    public double Length(double initialDeviation, double offset) =>
        EscapeTime * (offset + (Elementary.Log(problem.Dimension) / 2) - Elementary.Log(initialDeviation));
}
