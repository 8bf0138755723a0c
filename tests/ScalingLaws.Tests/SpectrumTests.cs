using ScalingLaws.Model;

namespace ScalingLaws.Tests;

public sealed class SpectrumTests
{
    [Fact]
    public void Every_eigenvalue_equals_the_reference()
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Reference.Rows("spectrum.csv");
        Assert.Equal(152, rows.Count);
        foreach (IReadOnlyDictionary<string, string> row in rows)
        {
            var spectrum = new PowerLawSpectrum(row.Integer("L"), row.Number("beta"));
            Reference.AssertRelative(row.Number("lambda"), spectrum.Eigenvalues[row.Integer("k") - 1], 1e-12,
                $"λ_{row["k"]} of L = {row["L"]}, β = {row["beta"]}");
        }
    }

    [Fact]
    public void Plateau_and_escape_equal_the_reference()
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Reference.Rows("plateau.csv");
        Assert.Equal(8, rows.Count);
        foreach (IReadOnlyDictionary<string, string> row in rows)
        {
            var spectrum = new PowerLawSpectrum(row.Integer("L"), row.Number("beta"));
            var plateau = new SymmetricPlateau(new TwoLayerProblem(row.Integer("K"), row.Integer("M"), spectrum, 1, row.Number("eta")));
            string what = $" of K = {row["K"]}, M = {row["M"]}, L = {row["L"]}";
            Reference.AssertRelative(row.Number("T2"), spectrum.Moment(2), 1e-12, "T2" + what);
            Reference.AssertRelative(row.Number("Qstar"), plateau.StudentOverlap, 1e-12, "Q*" + what);
            Reference.AssertRelative(row.Number("Rstar"), plateau.TeacherOverlap, 1e-12, "R*" + what);
            Reference.AssertRelative(row.Number("eg_star"), plateau.Height, 1e-12, "ε*" + what);
            Reference.AssertRelative(row.Number("Lambda_esc"), plateau.EscapeRate, 1e-12, "Λ" + what);
            Reference.AssertRelative(row.Number("tau_esc"), plateau.EscapeTime, 1e-12, "τ" + what);
        }
    }

    [Fact]
    public void The_overlaps_of_the_plateau_are_a_fixed_point_of_the_flow_without_noise()
    {
        var problem = new TwoLayerProblem(4, 4, new PowerLawSpectrum(10, 1), 700, 0.1);
        var plateau = new SymmetricPlateau(problem);
        var start = new OrderParameters(10, 4, 4);
        for (int k = 0; k < 10; k++)
        {
            start.Q(k).Fill(plateau.StudentOverlap);
            start.R(k).Fill(plateau.TeacherOverlap);
            for (int n = 0; n < 4; n++)
            {
                start.T(k)[5 * n] = 1;
            }
        }

        var derivative = new double[start.State.Length];
        var flow = new OrderParameterFlow(problem, start.TeacherOverlaps, withNoise: false);
        flow.Derivative(start.State, derivative);
        Assert.All(derivative, rate => Assert.True(Math.Abs(rate) < 1e-16, $"{rate}"));
        Reference.AssertRelative(plateau.Height, flow.Error(start.State), 1e-12, "ε*");
    }
}
