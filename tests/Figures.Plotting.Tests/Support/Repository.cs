namespace Figures.Plotting.Tests.Support;

/// <summary>Where accepted documentation is written; tests only read what was copied beside them.</summary>
internal static class Repository
{
    /// <summary>True when the caller asked for the received documentation and pictures to become the accepted ones.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable("FIGURES_ACCEPT") == "1";

    /// <summary>The folder with Figures.sln above this assembly.</summary>
    public static string Root
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Figures.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new InvalidOperationException("These tests do not run inside the repository.");
        }
    }

    /// <summary>A file of the repository's docs folder.</summary>
    public static string Docs(params string[] parts) => Path.Combine([Root, "docs", .. parts]);

    /// <summary>A file beside the tests, copied there by the build.</summary>
    public static string Beside(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}
