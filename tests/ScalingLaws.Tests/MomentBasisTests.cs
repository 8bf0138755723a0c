using Figures.Numerics;

using ScalingLaws.Model;

namespace ScalingLaws.Tests;

public sealed class MomentBasisTests
{
    private static readonly double[] Deviations = [1e-2, 1e-3];

    /// <summary>Slopes of the order-parameter equations, of which the formula is 0.78 to 0.83 throughout (SPEC V8).</summary>
    private static readonly (double Alpha, double Slope)[] LocalSlopes = [(32, -0.58), (100, -0.62), (316, -0.73)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_way_to_moments_and_back_is_the_identity(int count)
    {
        var spectrum = new PowerLawSpectrum(count, 1);
        Matrix product = MomentBasis.ToBlocks(spectrum) * MomentBasis.ToMoments(spectrum);
        Assert.True((product - Matrix.Identity(count)).MaxAbs() < 1e-9);
    }

    [Fact]
    public void Moments_of_blocks_are_those_that_the_order_parameters_report()
    {
        var spectrum = new PowerLawSpectrum(4, 0.5);
        var state = new OrderParameters(4, 1, 1);
        for (int k = 0; k < 4; k++)
        {
            state.Q(k)[0] = 1 + k;
        }

        Matrix blocks = Matrix.FromRows(4, 1, state.State.Where((_, index) => index % 2 == 0).ToArray());
        Matrix moments = MomentBasis.ToMoments(spectrum) * blocks;
        for (int l = 0; l < 4; l++)
        {
            Assert.Equal(state.Moment(spectrum.Eigenvalues, l)[0], moments[l, 0], 1e-12);
        }
    }

    [Fact]
    public void A_power_law_has_its_exponent_in_every_window_and_none_outside()
    {
        double[] xs = [1, 10, 100, 1000];
        double[] ys = [.. xs.Select(x => 3 * Math.Pow(x, -0.4))];
        Assert.Equal(-0.4, PowerLawFit.Slope(xs, ys, 0, 1e9), 1e-12);
        Assert.Equal(-0.4, PowerLawFit.Slope(xs, ys, 5, 500), 1e-12);
        Assert.True(double.IsNaN(PowerLawFit.Slope(xs, ys, 5, 50)));
    }

    [Fact]
    public void Without_noise_the_plateau_lengthens_with_a_smaller_start_by_the_escape_time()
    {
        // SPEC V7: τ ln 10 = 402.41 for each factor of ten in σ_J at K = M = 2, L = 3, η = 0.1; measured 402.10 to 402.43. Many inputs, so that
        // the teacher's overlaps do not fluctuate and move τ itself.
        var problem = TwoLayerProblem.OfDimension(2, 2, new PowerLawSpectrum(3, 1), 3_000_000, 0.1);
        double[] ends = [.. Deviations.Select(deviation => new PlateauEscape(
            problem, deviation, RandomStream.Create(1, "plateau length"), withNoise: false).Follow([9000], CancellationToken.None).End)];
        Assert.Equal(402.41, ends[1] - ends[0], 0.8);
        var plateau = new SymmetricPlateau(problem);
        Assert.Equal(402.41, plateau.EscapeTime * Math.Log(10), 0.01);
        Assert.Equal(plateau.EscapeTime * Math.Log(10), plateau.Length(1e-3, 0) - plateau.Length(1e-2, 0), 1e-9);
    }

    [Fact]
    public void The_asymptotic_formula_decays_as_the_window_says()
    {
        // SPEC V8: K = M = 2, L = 100, β = 1, η = 0.1 has the window 3.3 to 3.3e4.
        var phase = new AsymptoticPhase(new TwoLayerProblem(2, 2, new PowerLawSpectrum(100, 1), 1, 0.1));
        Assert.InRange(phase.WindowStart, 3.2, 3.4);
        Assert.InRange(phase.WindowEnd, 3.2e4, 3.4e4);
        foreach ((double alpha, double slope) in LocalSlopes)
        {
            double[] around = [0.9 * alpha, alpha, 1.1 * alpha];
            Assert.Equal(slope, PowerLawFit.Slope(around, [.. around.Select(phase.Error)], 0, 1e9), 0.06);
        }

        Assert.True(phase.Error(100 * phase.WindowEnd) < 1e-30);
    }
}
