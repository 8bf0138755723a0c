using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Drawing;

/// <summary>Drawing and saving whole figures, beside matplotlib in a warm process.</summary>
internal sealed class DrawingChapter : IChapter
{
    private static readonly string[] Header = ["figure", "ms", "KiB", "matplotlib ms", "matplotlib KiB", "times faster"];

    /// <inheritdoc/>
    public string Name => "drawing";

    /// <inheritdoc/>
    public void Write(Report report, double seconds)
    {
        using var peer = PythonPeer.TryStart("Drawing/matplotlib_peer.py");
        report.Paragraph("# Benchmarks of drawing");
        report.Paragraph(peer is null
            ? "No python3 with matplotlib is installed: its columns stay empty."
            : $"The peer is matplotlib {peer.Version} (Agg) in a warm process, drawing the same figures (`Drawing/matplotlib_peer.py`).");
        report.Paragraph(
            "Each figure is made from its numbers, laid out, painted and written as PNG into memory. Both take turns; lowest tenths of "
            + $"{(ThreadClock.IsProcessorTime ? "processor" : "elapsed")} times. A bar in parentheses is the design's, ✓ where reached.");
        report.Table("Draw and save", Header, DrawnFigures.All.Select(figure => Measure(figure, peer, 4 * seconds)));
    }

    private static string[] Measure(DrawnFigure figure, PythonPeer? peer, double seconds)
    {
        var (ours, theirs) = (new List<double>(), new List<double>());
        var (ourBytes, theirBytes) = (figure.Draw().Length, peer is null ? (int?)null : Ask(peer, figure).Bytes);
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < 41 && (round < 5 || watch.Elapsed.TotalSeconds < seconds); round++)
        {
            var start = ThreadClock.Now();
            figure.Draw();
            ours.Add(ThreadClock.Now() - start);
            theirs.Add(peer is null ? double.NaN : Ask(peer, figure).Seconds);
        }

        var (mine, other) = (Lowest(ours), Lowest(theirs));
        return
        [
            figure.Description, Report.Number(1e3 * mine), Report.Number(ourBytes / 1024.0, 0), Report.Number(1e3 * other),
            Report.Number(theirBytes / 1024.0 ?? double.NaN, 0), Report.Against(other / mine, figure.Bar, 1),
        ];
    }

    /// <summary>Processor seconds the peer takes to draw and save the figure once, and the size of its file.</summary>
    private static (double Seconds, int Bytes) Ask(PythonPeer peer, DrawnFigure figure)
    {
        var words = peer.Ask(figure.Name).Split(' ');
        return (double.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
    }

    /// <summary>The lowest tenth, which the neighbours of a shared machine disturb least.</summary>
    private static double Lowest(List<double> samples)
    {
        samples.Sort();
        return samples[samples.Count / 10];
    }
}
