namespace Cake.Frosting.Tests.Harness;

/// <summary>A task that is not found: it is not exported.</summary>
[TaskName("Discovered.Internal")]
internal sealed class InternalTask : Step;
