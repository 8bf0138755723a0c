using Figures.Numerics;

using ScalingLaws.Model;

namespace Benchmarks.Simulators;

/// <summary>A step of the block chain of ScalingLaws beside a step with explicit vectors, for the sizes of its figures.</summary>
internal sealed class SimulatorChapter : IChapter
{
    private const double LongestStep = 5;
    private const double LeastRatio = 4;

    private static readonly (string Name, int Units, int Eigenvalues, int Dimension)[] Sizes =
    [
        ("Figure 4: K = M = 4, L = 10, N = 7000", 4, 10, 7000),
        ("Figure 5: K = M = 4, L = 8, N = 8192", 4, 8, 8192),
        ("Figure 1: K = M = 2, L = 8, N = 1024", 2, 8, 1024),
        ("Figure 1: K = M = 2, L = 64, N = 1024", 2, 64, 1024),
    ];

    /// <inheritdoc/>
    public string Name => "simulators";

    /// <inheritdoc/>
    public void Write(Report report, double seconds)
    {
        report.Paragraph("# Simulators of ScalingLaws");
        report.Paragraph(
            $"Microseconds of one core for a step of online gradient descent. Both simulators have the same law. For Figure 4 the chain "
            + $"has to stay below {LongestStep} µs and to be {LeastRatio} times quicker.");
        report.Table(
            "Time of a step", ["size", "block chain, µs", "explicit vectors, µs", "ratio", "chosen"], Sizes.Select(size => Row(size, seconds)));
    }

    private static string[] Row((string Name, int Units, int Eigenvalues, int Dimension) size, double seconds)
    {
        const int ChainSteps = 512;
        const int DirectSteps = 32;
        var problem = TwoLayerProblem.OfDimension(size.Units, size.Units, new PowerLawSpectrum(size.Eigenvalues, 1), size.Dimension, 0.1);
        var chain = new BlockChain(problem, 0.01, RandomStream.Create(1, "benchmark"));
        var direct = new DirectDescent(problem, 0.01, RandomStream.Create(1, "benchmark"));
        double[] times = Contest.Time(
            seconds, elapsed: false,
            new Contestant("block chain", () => chain.AdvanceTo(chain.Step + ChainSteps, CancellationToken.None)),
            new Contestant("explicit vectors", () => direct.AdvanceTo(direct.Step + DirectSteps, CancellationToken.None)));
        (double chainStep, double directStep) = (1e6 * times[0] / ChainSteps, 1e6 * times[1] / DirectSteps);
        bool hasBars = size == Sizes[0];
        string chainCell = Report.Number(chainStep, 2) + (hasBars ? $" (≤ {LongestStep} {(chainStep <= LongestStep ? "✓" : "✗")})" : "");
        return
        [
            size.Name, chainCell, Report.Number(directStep, 2),
            hasBars ? Report.Against(directStep / chainStep, LeastRatio) : Report.Number(directStep / chainStep, 2),
            Simulations.Choose(problem).ToString(),
        ];
    }
}
