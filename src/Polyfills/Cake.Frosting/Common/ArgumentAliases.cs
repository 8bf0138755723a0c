using System.ComponentModel;
using Cake.Core;

namespace Cake.Common;

/// <summary>Reading the arguments of the command line as values of a type, by the type's own converter and the invariant culture.</summary>
public static class ArgumentAliases
{
    /// <summary>Whether an argument was given, with or without a value.</summary>
    /// <param name="context">The context of the build.</param>
    /// <param name="name">The name without dashes.</param>
    /// <returns>Whether it stands on the command line.</returns>
    public static bool HasArgument(this ICakeContext context, string name) => context.Arguments.HasArgument(name);

    /// <summary>The last value of an argument.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="context">The context of the build.</param>
    /// <param name="name">The name without dashes.</param>
    /// <returns>The value.</returns>
    /// <exception cref="CakeException">The argument was not given.</exception>
    public static T Argument<T>(this ICakeContext context, string name) =>
        context.Arguments.GetArgument(name) is { } text ? Convert<T>(text) : throw Missing(name);

    /// <summary>The last value of an argument, or a default.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="context">The context of the build.</param>
    /// <param name="name">The name without dashes.</param>
    /// <param name="defaultValue">The value if the argument was not given.</param>
    /// <returns>The value.</returns>
    public static T Argument<T>(this ICakeContext context, string name, T defaultValue) =>
        context.Arguments.GetArgument(name) is { } text ? Convert<T>(text) : defaultValue;

    /// <summary>All values of an argument.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="context">The context of the build.</param>
    /// <param name="name">The name without dashes.</param>
    /// <returns>The values in the order of the command line; at least one.</returns>
    /// <exception cref="CakeException">The argument was not given.</exception>
    public static ICollection<T> Arguments<T>(this ICakeContext context, string name) =>
        Values<T>(context, name) is { Count: > 0 } values ? values : throw Missing(name);

    /// <summary>All values of an argument, or a default.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="context">The context of the build.</param>
    /// <param name="name">The name without dashes.</param>
    /// <param name="defaultValue">The only value if the argument was not given.</param>
    /// <returns>The values in the order of the command line.</returns>
    public static ICollection<T> Arguments<T>(this ICakeContext context, string name, T defaultValue) =>
        context.Arguments<T>(name, _ => [defaultValue]);

    /// <summary>All values of an argument, or defaults.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="context">The context of the build.</param>
    /// <param name="name">The name without dashes.</param>
    /// <param name="defaultValues">The values if the argument was not given.</param>
    /// <returns>The values in the order of the command line.</returns>
    public static ICollection<T> Arguments<T>(this ICakeContext context, string name, ICollection<T> defaultValues) =>
        context.Arguments<T>(name, _ => defaultValues);

    /// <summary>All values of an argument, or defaults computed when needed.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="context">The context of the build.</param>
    /// <param name="name">The name without dashes.</param>
    /// <param name="defaultValues">Computes the values if the argument was not given.</param>
    /// <returns>The values in the order of the command line.</returns>
    public static ICollection<T> Arguments<T>(this ICakeContext context, string name, Func<ICakeContext, ICollection<T>> defaultValues) =>
        Values<T>(context, name) is { Count: > 0 } values ? values : defaultValues(context);

    /// <summary>All arguments.</summary>
    /// <param name="context">The context of the build.</param>
    /// <returns>Values by name, in the order of first appearance.</returns>
    public static IDictionary<string, ICollection<string?>> Arguments(this ICakeContext context) => context.Arguments.GetArguments();

    private static List<T> Values<T>(ICakeContext context, string name) =>
        [.. context.Arguments.GetArguments(name).Select(Convert<T>)];

    private static T Convert<T>(string? text) => (T)TypeDescriptor.GetConverter(typeof(T)).ConvertFromInvariantString(text!)!;

    private static CakeException Missing(string name) => new($"Argument '{name}' was not set.");
}
