using Figures.Pipeline.Fingerprints;

namespace Figures.Pipeline;

/// <summary>The planned and keyed unit of work: a pure function from tables to tables and files.</summary>
/// <remarks>A Cake task declares one step (data), two (a figure: tabulate and draw) or many (a sweep: one a point, and one that collects).</remarks>
public sealed record Step
{
    /// <summary>Unique in the graph, such as <c>MixedDynamics.Figure1/draw</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The Cake task that declared the step, such as <c>MixedDynamics.Figure1</c>.</summary>
    public required string Task { get; init; }

    /// <summary>What the step is for.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>The name that goes into the key; shards of one sweep share it, so that their points alone tell them apart.</summary>
    public string KeyName { get; init; } = "";

    /// <summary>Everything the result depends on besides inputs and code, as canonical text.</summary>
    public ParameterSet Parameters { get; init; } = ParameterSet.Empty;

    /// <summary>Names of the steps whose output this one reads.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Hash of the compiled code that computes the result.</summary>
    public required CodeFingerprint Code { get; init; }

    /// <summary>The work itself. It must not read anything but its argument.</summary>
    public required Func<StepInputs, StepOutput> Run { get; init; }

    /// <summary>Cores and memory the step occupies; decides what runs beside it, never its result.</summary>
    public Resources Needs { get; init; } = Resources.OneCore;

    /// <summary>The type that declared the step, for messages.</summary>
    public string DeclaredBy { get; init; } = "";
}
