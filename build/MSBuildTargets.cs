using System.Text;

namespace Build;

/// <summary>Writes <c>Figures.targets</c>: every target of the build as an MSBuild target of the solution and of each project.</summary>
/// <remarks>A dot is not allowed in a target's name (MSB5016), so <c>MixedDynamics.Figure1</c> becomes <c>MixedDynamics_Figure1</c>. Names a project has of its own are left out.</remarks>
public static class MSBuildTargets
{
    /// <summary>The generated file, in the root folder.</summary>
    public const string FileName = "Figures.targets";

    private static readonly HashSet<string> TakenByProjects = new(StringComparer.OrdinalIgnoreCase) { "Build", "Clean", "Rebuild", "Restore", "Publish", "Pack", "Run", "Test", "Default" };

    /// <summary>The text of the file for the given task names.</summary>
    public static string Text(IEnumerable<string> names)
    {
        var text = new StringBuilder();
        text.Append("<Project>\n\n");
        text.Append("  <!-- Generated from the task classes by ./build.sh (target MSBuildTargets); a test compares. -->\n\n");
        text.Append("  <PropertyGroup>\n");
        text.Append("    <FiguresCommand Condition=\"'$(OS)' != 'Windows_NT'\">\"$(MSBuildThisFileDirectory)build.sh\"</FiguresCommand>\n");
        text.Append("    <FiguresCommand Condition=\"'$(OS)' == 'Windows_NT'\">pwsh -File \"$(MSBuildThisFileDirectory)build.ps1\"</FiguresCommand>\n");
        text.Append("    <FiguresProfile Condition=\"'$(FiguresProfile)' == ''\">default</FiguresProfile>\n");
        text.Append("  </PropertyGroup>\n");
        foreach (var name in names.Where(name => !TakenByProjects.Contains(name)).Order(StringComparer.Ordinal))
        {
            text.Append($"\n  <Target Name=\"{name.Replace('.', '_')}\">\n");
            text.Append($"    <Exec Command=\"$(FiguresCommand) --target={name} --profile=$(FiguresProfile)\" CustomErrorRegularExpression=\": error FIG\" CustomWarningRegularExpression=\": warning FIG\" />\n");
            text.Append("  </Target>\n");
        }

        text.Append("\n</Project>\n");
        return text.ToString();
    }
}
