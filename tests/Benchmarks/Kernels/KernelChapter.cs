using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MathNet.Numerics;

namespace Benchmarks.Kernels;

/// <summary>The numerical core beside OpenBLAS and MathNet.</summary>
internal sealed class KernelChapter : IChapter
{
    private static readonly string[] ProductHeader = ["product", "Gflop/s", "share of FMA peak", "OpenBLAS Gflop/s", "ratio"];
    private static readonly string[] ThreadHeader = ["product", "speed-up, doubles", "speed-up, floats"];
    private static readonly string[] StreamHeader = ["what", "ns each", "million per second", "MathNet or libm ns", "ratio"];
    private static readonly string[] BatchHeader = ["order", "ns per product in a batch", "ns alone", "ratio"];
    private static readonly int[] Orders = [200, 500];

    private static readonly string[] DecompositionHeader =
        ["what", "ms", "OpenBLAS ms", "ratio", "MathNet ms", "times faster than MathNet"];

    /// <inheritdoc/>
    public string Name => "kernels";

    private bool HasPeer { get; set; }

    private double Seconds { get; set; }

    /// <inheritdoc/>
    public void Write(Report report, double seconds)
    {
        Control.UseManaged();
        Control.UseSingleThread();
        Seconds = seconds;
        HasPeer = OpenBlas.TryLoad();
        if (HasPeer)
        {
            OpenBlas.SetThreads(1);
        }

        report.Paragraph("# Benchmarks of the numerical core");
        report.Paragraph(Machine());
        report.Paragraph(
            $"Lowest tenths of {(ThreadClock.IsProcessorTime ? "thread processor" : "elapsed")} times. Contestants take turns every few "
            + "milliseconds, so the ratios within a row are the stable numbers. A bar in parentheses is the design's, ✓ where reached.");
        report.Table("Products of doubles, n×n, one thread", ProductHeader, Products(ProductBenchmark.Squares, floats: false));
        report.Table("Products of doubles, transposed, one thread", ProductHeader, Products(ProductBenchmark.Transposes, floats: false));
        report.Table("Products of floats, n×n, one thread", ProductHeader, Products(ProductBenchmark.Squares, floats: true));
        report.Table("Products of floats in learning, one thread", ProductHeader, Products(ProductBenchmark.Learning, floats: true));
        report.Table("Two threads against one, elapsed time", ThreadHeader, ProductBenchmark.Squares.Select(SpeedUp));
        report.Table(
            "Decompositions, one thread", DecompositionHeader,
            Orders.SelectMany(n => new DecompositionBenchmark(n).Measure(HasPeer, 2 * Seconds)));
        report.Table("Random numbers and elementary functions", StreamHeader, new StreamBenchmark().Measure(Seconds));
        report.Table("Batches of 64 small matrices", BatchHeader, BatchBenchmark.Measure(Seconds));
    }

    private string Machine()
    {
        var width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        var peer = HasPeer
            ? $"OpenBLAS chose its {OpenBlas.Kernel} kernels ({OpenBlas.Configuration})."
            : "OpenBLAS is not installed: its columns stay empty.";
        return $"{RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors, {width}-bit vectors, "
            + $"{RuntimeInformation.FrameworkDescription}. {peer}";
    }

    private IEnumerable<string[]> Products(IEnumerable<ProductShape> shapes, bool floats) =>
        shapes.Select(shape => new ProductBenchmark(shape).Measure(floats, HasPeer, Seconds));

    private string[] SpeedUp(ProductShape shape)
    {
        var benchmark = new ProductBenchmark(shape);
        var (doubles, floats) = (benchmark.SpeedUp(floats: false, Seconds), benchmark.SpeedUp(floats: true, Seconds));
        return [shape.Name, Report.Number(doubles, 2), Report.Number(floats, 2)];
    }
}
