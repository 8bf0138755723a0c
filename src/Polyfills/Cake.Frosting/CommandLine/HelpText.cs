using Cake.Core;

namespace Cake.Frosting;

/// <summary>What <c>--help</c>, <c>--version</c> and <c>--info</c> print.</summary>
internal static class HelpText
{
    /// <summary>The release of Cake.Frosting whose surface and behaviour this assembly stands in for.</summary>
    public static string Version { get; } = typeof(HelpText).Assembly.GetName().Version!.ToString(3);

    public static void WriteVersion(IConsole console) => console.WriteLine("{0}", Version);

    public static void WriteInfo(IConsole console)
    {
        console.WriteLine();
        console.WriteLine("Cake Frosting");
        console.WriteLine();
        console.WriteLine("Version: {0}", Version);
        console.WriteLine("Details: {0}", "a subset of Cake.Frosting, built from source with the program that uses it");
        console.WriteLine();
    }

    public static void WriteHelp(IConsole console, string program)
    {
        console.WriteLine("USAGE:");
        console.WriteLine("    {0} [OPTIONS]", program);
        console.WriteLine();
        console.WriteLine("EXAMPLES:");
        console.WriteLine("    {0}", program);
        console.WriteLine("    {0} --verbosity quiet", program);
        console.WriteLine("    {0} --tree", program);
        console.WriteLine();
        console.WriteLine("OPTIONS:");
        var names = Switch.All.ToDictionary(known => known, NamesOf);
        var width = names.Values.Max(text => text.Length);
        foreach (var (known, text) in names)
        {
            console.WriteLine("    {0}    {1}", text.PadRight(width), known.Help);
        }
    }

    /// <summary>The short name, if there is one, in a column of its own, then the usual long one and what stands for its value.</summary>
    private static string NamesOf(Switch known)
    {
        var brief = known.Names.FirstOrDefault(name => !name.StartsWith("--", StringComparison.Ordinal));
        var text = (brief is null ? "    " : brief + ", ") + known.Names[0];
        return known.Value is null ? text : $"{text} <{known.Value}>";
    }
}
