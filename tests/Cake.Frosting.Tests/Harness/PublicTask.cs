namespace Cake.Frosting.Tests.Harness;

/// <summary>A task that is found: it is exported.</summary>
[TaskName("Discovered.Public")]
public sealed class PublicTask : Step;
