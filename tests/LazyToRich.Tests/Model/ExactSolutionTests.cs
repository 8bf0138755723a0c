using Figures.Numerics;

using LazyToRich.Model;
using LazyToRich.Tests.Reference;

namespace LazyToRich.Tests.Model;

public sealed class ExactSolutionTests
{
    private const double Tolerance = 1e-12;

    private static readonly ReferenceTable Truth = ReferenceTable.Read("R1_qqt");

    [Fact]
    public void The_stable_solution_gives_every_reference_QQt() =>
        CompareToTruth(reference => new StableSolution(reference.Task, reference.Start, reference.RelativeScale).At, _ => true, 1e6);

    [Fact]
    public void The_decaying_form_gives_every_reference_QQt_it_is_defined_for() =>
        CompareToTruth(
            reference => new DecayingSolution(reference.Task, reference.Start, reference.RelativeScale).At,
            reference => reference.HasNoSpareUnits,
            1e6);

    [Fact]
    public void The_restarted_form_gives_every_reference_QQt() =>
        CompareToTruth(reference => new RestartedSolution(reference.Task, reference.Start, reference.RelativeScale).At, _ => true, 100);

    [Fact]
    public void The_naive_form_is_right_at_short_times_and_wrong_at_long_ones()
    {
        CompareToTruth(reference => new NaiveSolution(reference.Task, reference.Start, reference.RelativeScale).At, _ => true, 1);
        foreach (var reference in ReferenceCase.All)
        {
            var naive = new NaiveSolution(reference.Task, reference.Start, reference.RelativeScale).At(100).Matrix;
            var difference = (naive - reference.Solve().At(100).Matrix).MaxAbs();
            Assert.False(difference < 1e-6, $"case {reference.Number}: the naive form still has {difference:R} at T = 100.");
        }
    }

    [Fact]
    public void A_start_that_is_not_balanced_is_refused()
    {
        var reference = ReferenceCase.All[1];
        var refusal = Assert.Throws<ArgumentException>(() => new StableSolution(reference.Task, reference.Start, 1.5));
        Assert.Contains("balance", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new DecayingSolution(ReferenceCase.All[7].Task, ReferenceCase.All[7].Start, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => reference.Solve().At(-1));
    }

    [Fact]
    public void The_decaying_form_refuses_starts_that_end_on_a_saddle()
    {
        // λ = 0, square, det(W2W1) of the wrong sign: B is singular. Without the refusal the form is wrong or fails without saying why.
        foreach (var seed in Enumerable.Range(0, 9))
        {
            var stream = RandomStream.Create((ulong)seed, "LazyToRich.Tests.singular");
            var task = TaskSpectrum.Of(stream.Derive("task").NormalMatrix(4, 4));
            var problem = RandomProblem.Draw(stream, task, 4, 0.5);
            var (reached, missed) = (problem.Start(0), (problem with { RawDecoder = Reflected(problem.RawDecoder) }).Start(0));
            var refusal = Assert.Throws<ArgumentException>(() => new DecayingSolution(task, missed, 0));
            Assert.Contains("singular", refusal.Message, StringComparison.Ordinal);
            Near.Equal(
                new StableSolution(task, reached, 0).At(3).Matrix, new DecayingSolution(task, reached, 0).At(3).Matrix, Tolerance, $"seed {seed}");
        }
    }

    /// <summary>The decoder with its first output turned around: det(W2W1) changes its sign.</summary>
    private static Matrix Reflected(Matrix decoder)
    {
        var reflected = decoder.Copy();
        foreach (ref var weight in reflected.Row(0))
        {
            weight = -weight;
        }

        return reflected;
    }

    [Fact]
    public void The_closed_eigenvectors_diagonalise_the_riccati_matrix()
    {
        foreach (var reference in ReferenceCase.All)
        {
            var spectrum = RiccatiSpectrum.Of(reference.Task, reference.RelativeScale);
            var rebuilt = spectrum.Vectors * Matrix.Diagonal([.. spectrum.Eigenvalues]) * spectrum.Vectors.Transpose();
            Near.Equal(RiccatiMatrix(reference), rebuilt, 1e-14, $"F of case {reference.Number}");
            Near.Equal(
                Matrix.Identity(rebuilt.Rows), spectrum.Vectors.Transpose() * spectrum.Vectors, 1e-14, $"OᵀO of case {reference.Number}");
        }
    }

    [Fact]
    public void Kernel_distances_and_losses_of_the_reference_are_reproduced()
    {
        foreach (var row in ReferenceTable.Read("R4_kernel_distance").Rows)
        {
            var reference = ReferenceCase.All[row.Integer("case")];
            var now = reference.Solve().At(row.Number("t"));
            var what = $"case {reference.Number}, T = {row["t"]}";
            Near.Absolute(row.Number("S_0_t"), TangentKernel.Distance(reference.Start.Gram(), now), Tolerance, "S of " + what);
            Near.Absolute(row.Number("excess_loss"), now.ExcessLoss(reference.Correlation), Tolerance, "loss of " + what);
        }
    }

    private static void CompareToTruth(
        Func<ReferenceCase, Func<double, StackedGram>> solution, Func<ReferenceCase, bool> applies, double latest)
    {
        var compared = 0;
        foreach (var reference in ReferenceCase.All.Where(applies))
        {
            var at = solution(reference);
            var rows = Truth.Rows.Where(row => row.Integer("case") == reference.Number);
            foreach (var time in rows.Select(row => row["t"]).Distinct().ToArray())
            {
                var instant = double.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
                if (instant > latest)
                {
                    continue;
                }

                var expected = Truth.Matrix(row => row.Integer("case") == reference.Number && row["t"] == time);
                Near.Equal(expected, at(instant).Matrix, Tolerance, $"case {reference.Number}, T = {time}");
                compared++;
            }
        }

        Assert.True(compared >= 24, $"Only {compared} matrices were compared.");
    }

    private static Matrix RiccatiMatrix(ReferenceCase reference)
    {
        var (correlation, half) = (reference.Correlation, reference.RelativeScale / 2);
        return StackedGram.Of(
            Matrix.Identity(correlation.Columns) * -half, correlation, Matrix.Identity(correlation.Rows) * half).Matrix;
    }
}
