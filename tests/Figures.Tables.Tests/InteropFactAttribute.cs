namespace Figures.Tables.Tests;

/// <summary>
/// A test that needs the node modules of tests/interop; it is skipped, with the command to install them, where they are not there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InteropFactAttribute : FactAttribute
{
    /// <summary>Looks whether the modules are installed.</summary>
    public InteropFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            Skip = "No node modules: npm install --prefix tests/interop";
        }
    }

    /// <summary>The folder of the scripts, in the repository this assembly was built from.</summary>
    public static string Folder
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Figures.sln")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "tests", "interop");
        }
    }
}
