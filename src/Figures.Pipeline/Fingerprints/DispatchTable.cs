namespace Figures.Pipeline.Fingerprints;

/// <summary>Which bodies run when virtual methods are called on objects of one type.</summary>
internal sealed class DispatchTable
{
    /// <summary>
    /// Slots of classes and interfaces of the solution, and the bodies behind them; several where an interface is implemented for several
    /// type arguments, or where defaults of interfaces meet.
    /// </summary>
    public required Dictionary<MethodNode, List<MethodNode>> Bodies { get; init; }

    /// <summary>
    /// Bodies the framework or a package may call: <c>Equals</c>, <c>ToString</c>, <c>Compare</c>, <c>GetEnumerator</c>, …
    /// </summary>
    public required MethodNode[] Callbacks { get; init; }

    /// <summary>Bodies the plumbing may call.</summary>
    public required MethodNode[] PlumbingCallbacks { get; init; }
}
