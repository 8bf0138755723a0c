using Cake.Core.Diagnostics;

namespace Cake.Core;

/// <summary>What a task can reach of the build: a subset of the original, which also hands out files, processes and tools.</summary>
public interface ICakeContext
{
    /// <summary>Where messages for the user go.</summary>
    ICakeLog Log { get; }

    /// <summary>The arguments of the command line that are not switches of Cake.</summary>
    ICakeArguments Arguments { get; }
}
