using System.Globalization;

/// <summary>Run by the runtime before the program's own start, where <c>DOTNET_STARTUP_HOOKS</c> names this assembly.</summary>
internal static class StartupHook
{
    /// <summary>Says in which culture the program is about to run.</summary>
    public static void Initialize() => Console.Error.WriteLine(Told(CultureInfo.CurrentCulture));

    /// <summary>A culture by its name and by what it does to numbers and letters.</summary>
    public static string Told(CultureInfo culture) => $"{culture.Name} {1.5.ToString(culture)} {"i".ToUpper(culture)}";
}
