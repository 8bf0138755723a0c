using System.Globalization;
using System.Numerics;

namespace Benchmarks.Learning;

/// <summary>A step of training beside PyTorch: one network alone, and the step sizes of a sweep in lock-step.</summary>
internal sealed class LearningChapter : IChapter
{
    private const int Batch = 64;
    private static readonly int[] Widths = [64, 256];

    private static readonly string[] Header =
    [
        "N", "numbers", "alone, µs", $"one of {TrainingSample<float>.Replicas} in lock-step, µs", "PyTorch, h(x, θ₀) given, µs",
        "PyTorch with its frozen copy, µs", "alone", "sweep", "sweep, h(x, θ₀) given",
    ];

    /// <inheritdoc/>
    public string Name => "learning";

    /// <inheritdoc/>
    public void Write(Report report, double seconds)
    {
        var rows = new List<string[]>();
        string? version = null;
        foreach (var width in Widths)
        {
            rows.Add(Row<float>(width, "float32", seconds, ref version));
            rows.Add(Row<double>(width, "float64", seconds, ref version));
        }

        report.Paragraph("# A step of training in FeatureStrength");
        report.Paragraph(
            $"Processor time of a step of a multilayer perceptron 784–N–N–10, batch {Batch}, mean square loss, one thread. "
            + (version is null ? "PyTorch is not installed: its columns stay empty. " : $"PyTorch {version}. ")
            + "Lowest tenths; the contestants take turns and warm up before each sample. Alone: PyTorch, with the frozen network's outputs "
            + "given, over ours. Sweep: PyTorch as the paper's sweep runs it, every run with a frozen copy of its own, over ours in "
            + "lock-step, the shared copy included.");
        report.Table("Time of a step", Header, rows);
    }

    private static double Seconds(string answer) => double.Parse(answer, CultureInfo.InvariantCulture);

    private static string[] Row<T>(int width, string precision, double seconds, ref string? version)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var ours = new TrainingSample<T>(width, Batch);
        using var peer = PythonPeer.TryStart("Learning/train.py", $"{width}", $"{Batch}", precision, width > 100 ? "24" : "64");
        version = peer?.Version ?? version;
        var contest = new List<Func<double>> { ours.Alone, ours.LockStep };
        if (peer is not null)
        {
            contest.AddRange([() => Seconds(peer.Ask("shared")), () => Seconds(peer.Ask("frozen"))]);
        }

        var times = Contest.TakeTurns(seconds, [.. contest]);
        var (given, frozen) = peer is null ? (double.NaN, double.NaN) : (times[2], times[3]);
        return
        [
            $"{width}", precision, Report.Number(1e6 * times[0]), Report.Number(1e6 * times[1]), Report.Number(1e6 * given),
            Report.Number(1e6 * frozen), Report.Against(given / times[0], 1), Report.Against(frozen / times[1], 3),
            Report.Number(given / times[1], 2),
        ];
    }
}
