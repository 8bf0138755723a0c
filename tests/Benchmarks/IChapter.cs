namespace Benchmarks;

/// <summary>A part of the report: contests about one part of the house.</summary>
internal interface IChapter
{
    /// <summary>The name that chooses it on the command line, such as <c>kernels</c>.</summary>
    string Name { get; }

    /// <summary>Measures, and writes what came out. A peer that is not installed leaves its columns empty, and the report says so.</summary>
    /// <param name="report">Receives paragraphs and tables.</param>
    /// <param name="seconds">Time for each contest.</param>
    void Write(Report report, double seconds);
}
