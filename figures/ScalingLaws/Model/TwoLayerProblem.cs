namespace ScalingLaws.Model;

/// <summary>
/// A student of K hidden units learns a teacher of M from inputs whose covariance has L eigenvalues of equal multiplicity n (SPEC section
/// 0).
/// Only the first layer of the student is trained, with a new input in every step.
/// </summary>
/// <param name="Students">K.</param>
/// <param name="Teachers">M.</param>
/// <param name="Spectrum">The L distinct eigenvalues.</param>
/// <param name="Multiplicity">n = N/L.</param>
/// <param name="LearningRate">η.</param>
internal sealed record TwoLayerProblem(int Students, int Teachers, PowerLawSpectrum Spectrum, int Multiplicity, double LearningRate)
{
    /// <summary>N, the number of inputs.</summary>
    public int Dimension => Spectrum.Count * Multiplicity;

    /// <summary>c_s = √M/K, the factor of the student's output.</summary>
    public double StudentScale => Math.Sqrt(Teachers) / Students;

    /// <summary>c_t = 1/√M, the factor of the teacher's output.</summary>
    public double TeacherScale => 1 / Math.Sqrt(Teachers);

    /// <summary>The problem of a given input dimension.</summary>
    /// <exception cref="ArgumentException">The dimension is no multiple of the number of eigenvalues.</exception>
    public static TwoLayerProblem OfDimension(int students, int teachers, PowerLawSpectrum spectrum, int dimension, double learningRate) =>
        dimension % spectrum.Count == 0
            ? new(students, teachers, spectrum, dimension / spectrum.Count, learningRate)
            : throw new ArgumentException($"{dimension} inputs cannot share {spectrum.Count} eigenvalues equally.", nameof(dimension));
}
