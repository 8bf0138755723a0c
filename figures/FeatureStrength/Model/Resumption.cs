namespace FeatureStrength.Model;

/// <summary>How a window of step sizes goes on after an interruption.</summary>
/// <param name="Open">At the state of this window; null when it starts anew.</param>
/// <param name="OperationsBetween">As <see cref="IWorkSoFar.OperationsBetween"/>.</param>
/// <param name="Keep">Is given what writes the state of this window.</param>
internal sealed record Resumption(BinaryReader? Open, double OperationsBetween, Action<Action<BinaryWriter>> Keep);
