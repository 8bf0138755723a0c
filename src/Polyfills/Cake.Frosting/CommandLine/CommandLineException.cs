namespace Cake.Frosting;

/// <summary>A command line that cannot be read.</summary>
internal sealed class CommandLineException(string message) : Exception(message);
