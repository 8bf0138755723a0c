using System.Globalization;
using Figures.Numerics;
using MixedDynamics.Model;

namespace Benchmarks.Dynamics;

/// <summary>An iteration of MixedDynamics: the Gram recursion against gradient descent on the explicit weights.</summary>
internal sealed class DynamicsChapter : IChapter
{
    private const double LargestBytes = 6e9;
    private static readonly int[] Dimensions = [200, 500];
    private static readonly double[] WidthExponents = [1.5, 2, 2.25];

    private static readonly string[] Header =
    [
        "d", "γw", "w", "Gram recursion, ms", "explicit weights, ms", "PyTorch float64, ms", "PyTorch float32, ms", "explicit over Gram",
        "PyTorch float64 over Gram",
    ];

    /// <inheritdoc/>
    public string Name => "dynamics";

    /// <inheritdoc/>
    public void Write(Report report, double seconds)
    {
        string? version = null;
        var rows = new List<string[]>();
        foreach (var (d, exponent) in Dimensions.SelectMany(d => WidthExponents.Select(exponent => (d, exponent))))
        {
            rows.Add(Row(d, exponent, seconds, ref version));
        }

        report.Paragraph("# An iteration of gradient descent in MixedDynamics");
        report.Paragraph(
            "Processor time of one iteration, one thread, sequential order of updates. The recursion is exact and in double precision; the explicit "
            + "weights are the repository's own path and the same written with PyTorch"
            + (version is null ? ", which is not installed: its columns stay empty" : $" {version}")
            + $". A dash: the weights alone would take more than {LargestBytes / 1e9:F0} GB.");
        report.Table("Time of an iteration", Header, rows);
    }

    private static string[] Row(int d, double exponent, double seconds, ref string? version)
    {
        var point = new ScalingPoint(d, VarianceExponent: -exponent, WidthExponent: exponent);
        var stream = RandomStream.Create(1, "Benchmarks.dynamics");
        var target = stream.Derive("target").NormalMatrix(d, d);
        const double Rate = 1e-6;
        var contestants = new List<Contestant>
        {
            new("Gram", new GramDescent(GramState.Of(Weights.Bartlett(d, point.Width, point.Variance, stream)), target, Rate).Step),
        };
        var bytes = 4.0 * d * point.Width * sizeof(double);
        if (bytes <= LargestBytes)
        {
            contestants.Add(new("explicit", new WeightDescent(Weights.Gaussian(d, (int)point.Width, point.Variance, stream), target, Rate).Step));
        }

        var times = Contest.Time(seconds, elapsed: false, [.. contestants]);
        var ours = times.Length > 1 ? times[1] : double.NaN;
        GC.Collect();
        var steps = bytes > 1e9 ? 2 : 5;
        var peer = bytes <= LargestBytes ? PeerSeconds(d, point.Width, "float64", steps, ref version) : double.NaN;
        var single = bytes <= 2 * LargestBytes ? PeerSeconds(d, point.Width, "float32", steps, ref version) : double.NaN;
        return
        [
            $"{d}", Report.Number(exponent, 2), $"{point.Width}", Report.Number(1e3 * times[0], 2), Report.Number(1e3 * ours, 1),
            Report.Number(1e3 * peer, 1), Report.Number(1e3 * single, 1), Report.Number(ours / times[0], 1), Report.Number(peer / times[0], 1),
        ];
    }

    /// <summary>Processor seconds of PyTorch's median step after a first one, or NaN without PyTorch.</summary>
    private static double PeerSeconds(int d, long width, string precision, int steps, ref string? version)
    {
        using var peer = PythonPeer.TryStart("Dynamics/descent.py", $"{d}", $"{width}", precision);
        if (peer is null)
        {
            return double.NaN;
        }

        version = peer.Version;
        peer.Ask("step");
        return Enumerable.Range(0, steps).Select(_ => double.Parse(peer.Ask("step"), CultureInfo.InvariantCulture)).Order().ElementAt(steps / 2);
    }
}
