namespace Figures.Plotting.Tests.Support;

/// <summary>
/// A test that needs a node module of tests/interop; it is skipped, with the command to install it, where it is not there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OracleFactAttribute : FactAttribute
{
    /// <summary>Looks whether the module is installed.</summary>
    public OracleFactAttribute(string module)
    {
        Module = module;
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", module)))
        {
            Skip = $"No node module {module}: npm install --prefix tests/interop";
        }
    }

    /// <summary>The module's name.</summary>
    public string Module { get; }

    /// <summary>The folder of the scripts, in the repository this assembly was built from.</summary>
    internal static string Folder => Path.Combine(Repository.Root, "tests", "interop");
}
