using System.Runtime.Intrinsics;

using ScalingLaws.Model;

namespace ScalingLaws.Tests;

public sealed class BlockStepTests
{
    [Fact]
    public void One_step_of_the_block_chain_equals_the_reference()
    {
        IReadOnlyDictionary<string, NamedValues> cases = NamedValues.Read("block_step.csv", "case");
        Assert.Equal(2, cases.Count);
        foreach (NamedValues values in cases.Values)
        {
            var problem = new TwoLayerProblem(
                values.Integer("K"), values.Integer("M"), new PowerLawSpectrum(values.Integer("L"), values["beta"]), values.Integer("n"),
                    values["eta"]);
            BlockFactors factors = Read(values, problem);
            (Vector256<double>[] coordinates, Vector256<double>[] remainders) = Draws(values, problem, factors.Groups);
            factors.Step(coordinates, remainders);
            Reference.AssertRelative(values["delta"], factors.Residual, 1e-12, "δ");
            for (int i = 0; i < problem.Students; i++)
            {
                Reference.AssertRelative(values["x", i], factors.Fields[i], 1e-12, "x");
                Reference.AssertRelative(values["p", i], factors.Kick[i], 1e-12, "p");
            }

            for (int n = 0; n < problem.Teachers; n++)
            {
                Reference.AssertRelative(values["y", n], factors.Fields[problem.Students + n], 1e-12, "y");
            }

            CheckFactors(values, problem, factors);
            CheckOverlaps(values, problem, factors.Overlaps());
        }
    }

    private static BlockFactors Read(NamedValues values, TwoLayerProblem problem)
    {
        var factors = new BlockFactors(problem);
        for (int k = 0; k < problem.Spectrum.Count; k++)
        {
            ForAll(problem.Teachers, problem.Teachers, (i, j) => factors.SetTeacher(k, i, j, values["TT", k, i, j]));
            ForAll(problem.Students, problem.Teachers, (i, j) => factors.SetProjection(k, i, j, values["RT", k, i, j]));
            ForAll(problem.Students, problem.Students, (i, j) => factors.SetStudent(k, i, j, values["C", k, i, j]));
        }

        return factors;
    }

    private static (Vector256<double>[] Coordinates, Vector256<double>[] Remainders) Draws(NamedValues values, TwoLayerProblem problem,
        int groups)
    {
        int size = problem.Teachers + problem.Students;
        var coordinates = new Vector256<double>[groups * size];
        var remainders = new Vector256<double>[groups];
        for (int k = 0; k < problem.Spectrum.Count; k++)
        {
            for (int entry = 0; entry < size; entry++)
            {
                double value = entry < problem.Teachers ? values["u", k, entry] : values["e", k, entry - problem.Teachers];
                coordinates[(k / 4 * size) + entry] = coordinates[(k / 4 * size) + entry].WithElement(k % 4, value);
            }

            remainders[k / 4] = remainders[k / 4].WithElement(k % 4, values["w", k]);
        }

        return (coordinates, remainders);
    }

    private static void CheckFactors(NamedValues values, TwoLayerProblem problem, BlockFactors factors)
    {
        for (int k = 0; k < problem.Spectrum.Count; k++)
        {
            ForAll(problem.Students, problem.Teachers, (i, j) =>
                Reference.AssertRelative(values["RT_new", k, i, j], factors.Projection(k, i, j), 1e-12, "RT"));
            ForAll(problem.Students, problem.Students, (i, j) =>
            {
                // The columns' signs are free; the reference has a positive diagonal.
                double sign = j < problem.Students && factors.Student(k, j, j) < 0 ? -1 : 1;
                Reference.AssertWithin(values["C_new", k, i, j], j <= i ? sign * factors.Student(k, i, j) : 0, 1e-12, "C");
            });
        }
    }

    private static void CheckOverlaps(NamedValues values, TwoLayerProblem problem, OrderParameters overlaps)
    {
        for (int k = 0; k < problem.Spectrum.Count; k++)
        {
            ForAll(problem.Students, problem.Students, (i, j) =>
                Reference.AssertRelative(values["q_new", k, i, j], overlaps.Q(k)[(i * problem.Students) + j], 1e-12, "q"));
            ForAll(problem.Students, problem.Teachers, (i, j) =>
                Reference.AssertRelative(values["r_new", k, i, j], overlaps.R(k)[(i * problem.Teachers) + j], 1e-12, "r"));
            ForAll(problem.Teachers, problem.Teachers, (i, j) =>
                Reference.AssertRelative(values["t", k, i, j], overlaps.T(k)[(i * problem.Teachers) + j], 1e-12, "t"));
        }

        Reference.AssertRelative(
            values["eg_new"],
            GeneralizationError.OfErf(overlaps.FieldCovariance(problem.Spectrum.Eigenvalues), problem.Students, problem.Teachers), 1e-12,
                "ε_g");
    }

    private static void ForAll(int rows, int columns, Action<int, int> action)
    {
        for (int entry = 0; entry < rows * columns; entry++)
        {
            action(entry / columns, entry % columns);
        }
    }
}
