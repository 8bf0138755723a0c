namespace Cake.Core;

/// <summary>The arguments of the command line that are not switches of Cake, by name. Names compare without regard to case.</summary>
public interface ICakeArguments
{
    /// <summary>Whether the argument was given, with or without a value.</summary>
    /// <param name="name">The name without dashes.</param>
    /// <returns>Whether it stands on the command line.</returns>
    bool HasArgument(string name);

    /// <summary>All values of an argument, in the order of the command line.</summary>
    /// <param name="name">The name without dashes.</param>
    /// <returns>The values; empty if the argument is absent. A bare flag contributes <see langword="null"/>.</returns>
    ICollection<string?> GetArguments(string name);

    /// <summary>All arguments, in the order of their first appearance; <c>target</c> is always there, and last.</summary>
    /// <returns>Values by name.</returns>
    IDictionary<string, ICollection<string?>> GetArguments();
}
