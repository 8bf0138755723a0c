namespace Cake.Core;

/// <summary>What the teardown of a build sees: the context and how the build ended.</summary>
public interface ITeardownContext : ICakeContext
{
    /// <summary>Whether the build ended without an exception.</summary>
    bool Successful { get; }

    /// <summary>The exception that ended the build, as thrown by the task or the setup; <see langword="null"/> after success.</summary>
    Exception? ThrownException { get; }
}
