namespace Cake.Frosting;

/// <summary>Setup and teardown of a task in one.</summary>
public interface IFrostingTaskLifetime : IFrostingTaskSetup, IFrostingTaskTeardown;
