using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>All that a running step may read.</summary>
/// <param name="Key">The key of the step in hexadecimal; drawn files carry it.</param>
/// <param name="Tables">Output tables of the input steps, by step name.</param>
/// <param name="Cancellation">Raised by Ctrl+C and by the failure of another step.</param>
public sealed record StepInputs(string Key, IReadOnlyDictionary<string, TableSet> Tables, CancellationToken Cancellation)
{
    /// <summary>Where a long step keeps its work so far; null where nothing outlives the run.</summary>
    public Checkpoint? Checkpoint { get; init; }
}
