namespace Cake.Frosting;

/// <summary>Setup and teardown of the build in one.</summary>
public interface IFrostingLifetime : IFrostingSetup, IFrostingTeardown;
