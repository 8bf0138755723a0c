using Figures.Authoring;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws.Tests;

/// <summary>Bounds of claims, and the claims that only the paper's size makes.</summary>
public sealed class ClaimBoundTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void The_response_of_the_plateau_to_a_teacher_is_the_derivative_of_its_height(int units)
    {
        const double Step = 1e-5;
        (double own, double mixed) = PlateauReference.Responses(units);
        double height = Height(units, 0, 0);
        Assert.Equal(own, ((Height(units, Step, 0) / height) - 1) / Step, 1e-3);
        Assert.Equal(mixed, ((Height(units, 0, Step) / height) - 1) / Step, 1e-3);
    }

    [Fact]
    public void At_the_papers_size_Figure_6_claims_the_power_law_and_loses_it_with_the_exponent()
    {
        Assert.All(Figure6(40, [0.25, 0.5, 0.75, 1], slope => slope), claim => Assert.Equal(ClaimState.Holds, claim.State));
        Assert.All(
            Figure6(40, [0.25, 0.5, 0.75, 1], slope => -slope).Where(claim => claim.Id != "faster"),
            claim => Assert.Equal(ClaimState.Misses, claim.State));
    }

    [Fact]
    public void Smaller_networks_do_not_claim_the_power_law() =>
        Assert.Equal(ClaimState.NotShown, Assert.Single(Figure6(8, [0.5], slope => slope)).State);

    [Fact]
    public void The_spectrum_is_claimed_of_CIFAR_5m_alone()
    {
        Assert.Equal(ClaimState.NotShown, Spectrum(InputKind.PowerLaw, 0.3).State);
        Assert.Equal(ClaimState.Holds, Spectrum(InputKind.Cifar5m, 0.31).State);
        Assert.Equal(ClaimState.Misses, Spectrum(InputKind.Cifar5m, 0.43).State);
    }

    [Fact]
    public void With_one_exponent_there_is_no_order_to_claim() =>
        Assert.DoesNotContain(Figure6(40, [0.5], slope => slope), claim => claim.Id is "order" or "faster");

    /// <summary>Students that are still alike at the optimum of the ideal teacher: its error moves to first order as ε* does.</summary>
    private static double Height(int units, double own, double mixed)
    {
        int size = 2 * units;
        double weight = 1 / Math.Sqrt(units * ((2.0 * units) - 1));
        double Teacher(int n, int m) => n == m ? n == 0 ? 1 + own : 1 : n + m == 1 ? mixed : 0;
        double Overlap(int n) => weight * Enumerable.Range(0, units).Sum(m => Teacher(n, m));
        double students = weight * Enumerable.Range(0, units).Sum(Overlap);
        var covariance = new double[size * size];
        for (int a = 0; a < size; a++)
        {
            for (int b = 0; b < size; b++)
            {
                covariance[(a * size) + b] = (a < units, b < units) switch
                {
                    (true, true) => students,
                    (true, false) => Overlap(b - units),
                    (false, true) => Overlap(a - units),
                    _ => Teacher(a - units, b - units),
                };
            }
        }

        return GeneralizationError.OfErf(covariance, units, units);
    }

    private static Claim Spectrum(InputKind kind, double exponent)
    {
        Table curve = Table.Of([new FeatureCurveRow(4, 64, 1, 0.1, 0.01, 0.1, 0.1, 0.1)]);
        Table plateau = Table.Of([new FeaturePlateauRow(4, 64, 0.1, 0.1, 10)]);
        return Figure3Claims.Of(TableSet.Of(
            ("power_law", curve), ("power_law_plateaus", plateau), ("data", curve), ("data_plateaus", plateau),
            ("data_source", Table.Of([new InputSourceRow(kind.ToString(), "inputs", exponent, 1, 100, 32, 128, 1)]))))
            .Single(claim => claim.Id == "spectrum");
    }

    private static List<Claim> Figure6(int units, double[] exponents, Func<double, double> slope) =>
    [
        .. Figure6Claims.Of(TableSet.Of(
            ("runs", Table.Of([new NetworkRunRow(exponents[0], 0, units, 512, "Direct", 0.01)])),
            ("means", Table.Of([new NetworkMeanRow(exponents[0], 512, 1, 0.1, 0.01)])),
            ("ends", Table.Of(exponents.SelectMany(exponent => Enumerable.Range(0, 10).Select(run =>
                new NetworkEndRow(exponent, run, 0.01 / exponent, slope(-exponent / (1 + exponent)) + (0.02 * ((run % 2) - 0.5)))))))))
    ];
}
