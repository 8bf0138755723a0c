using ScalingLaws.Model;

namespace ScalingLaws.Tests;

public sealed class LinearTests
{
    [Fact]
    public void Every_linear_curve_equals_the_reference()
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Reference.Rows("linear_curves.csv");
        Assert.Equal(22, rows.Count);
        foreach (IGrouping<string, IReadOnlyDictionary<string, string>> one in rows.GroupBy(row => row["case"]))
        {
            IReadOnlyDictionary<string, string> first = one.First();
            (int count, int dimension, double rate, double deviation) =
                (first.Integer("L"), first.Integer("N"), first.Number("eta"), first.Number("sigmaJ"));
            var spectrum = new PowerLawSpectrum(count, first.Number("beta"));
            double[] eigenvalues = [.. Enumerable.Range(0, dimension).Select(j => spectrum.Eigenvalues[j * count / dimension])];
            var recursion = new LinearRecursion(eigenvalues, dimension, rate, deviation);
            var flow = new LinearFlow(spectrum, rate, deviation);
            foreach (IReadOnlyDictionary<string, string> row in one)
            {
                double alpha = row.Number("alpha");
                string what = $" of case {one.Key} at α = {alpha}";
                Reference.AssertRelative(row.Number("eq6_ode_exact_eta"), flow.Error(alpha), 1e-12, "E6" + what);
                Reference.AssertRelative(row.Number("eq8_small_eta"), LinearCurves.SmallRate(spectrum, rate, deviation, alpha), 1e-12,
                    "E8" + what);
                Reference.AssertRelative(row.Number("finiteN_exact_discrete"), recursion.AdvanceTo(row.Integer("steps")), 1e-12,
                    "E0" + what);
                double integral = LinearCurves.ManyEigenvalues(spectrum, rate, deviation, alpha);
                if (alpha == 0)
                {
                    Assert.True(double.IsNaN(integral));
                }
                else
                {
                    Reference.AssertRelative(row.Number("eq9_incgamma"), integral, 1e-10, "E9" + what);
                }
            }
        }
    }

    [Fact]
    public void Every_curve_of_partly_trained_students_equals_the_reference()
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Reference.Rows("linear_eq11.csv");
        Assert.Equal(30, rows.Count);
        foreach (IGrouping<string, IReadOnlyDictionary<string, string>> one in rows.GroupBy(row => row["case"]))
        {
            IReadOnlyDictionary<string, string> first = one.First();
            (int dimension, double rate, double deviation, int trained) =
                (first.Integer("N"), first.Number("eta"), first.Number("sigmaJ"), first.Integer("Nl"));
            double[] eigenvalues = new PowerLawSpectrum(dimension, first.Number("beta")).Eigenvalues;
            var recursion = new LinearRecursion(eigenvalues, trained, rate, deviation);
            (double plateau, double corrected) = LinearCurves.Plateau(eigenvalues, trained, rate, deviation);
            foreach (IReadOnlyDictionary<string, string> row in one)
            {
                string what = $" of N_l = {trained} at α = {row["alpha"]}";
                Reference.AssertRelative(
                    row.Number("eq11_small_eta"), LinearCurves.FeatureScaling(eigenvalues, trained, rate, deviation, row.Number("alpha")),
                        1e-12, "E11" + what);
                Reference.AssertRelative(row.Number("finiteN_exact_discrete"), recursion.AdvanceTo(row.Integer("steps")), 1e-12,
                    "E0" + what);
                Reference.AssertRelative(row.Number("plateau_small_eta"), plateau, 1e-12, "plateau" + what);
                Reference.AssertRelative(row.Number("plateau_eta_corrected"), corrected, 1e-12, "corrected plateau" + what);
            }
        }
    }
}
