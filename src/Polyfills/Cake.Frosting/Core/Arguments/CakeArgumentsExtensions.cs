namespace Cake.Core;

/// <summary>Reading one value where an argument may have several.</summary>
public static class CakeArgumentsExtensions
{
    /// <summary>The last value of an argument: what stands later on the command line wins.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="name">The name without dashes.</param>
    /// <returns>The value, or <see langword="null"/> if the argument is absent or a bare flag.</returns>
    public static string? GetArgument(this ICakeArguments arguments, string name) => arguments.GetArguments(name).LastOrDefault();
}
