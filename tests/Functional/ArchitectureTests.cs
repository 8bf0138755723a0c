using System.Text.RegularExpressions;
using System.Xml.Linq;
using Figures.Plotting;
using ScottPlot;

namespace Functional;

public sealed partial class ArchitectureTests
{
    private const int LongestFile = 400;

    /// <summary>Who may reference whom, directly; everything else is a fault.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Figures.Tables"] = [],
        ["Figures.Numerics"] = [],
        ["Cake.Frosting"] = [],
        ["Figures.Pipeline"] = ["Figures.Tables"],
        ["Figures.Snapshots"] = ["Figures.Tables"],
        ["Figures.Plotting"] = ["Figures.Tables", "Figures.Numerics"],
        ["Figures.Datasets"] = ["Figures.Numerics", "Figures.Tables"],
        ["Figures.Learning"] = ["Figures.Numerics", "Figures.Tables"],
        ["Figures.Authoring"] = ["Figures.Pipeline", "Figures.Plotting", "Figures.Snapshots", "Figures.Numerics", "Figures.Datasets"],
        ["LazyToRich"] = ["Figures.Authoring", "Figures.Learning"],
        ["MixedDynamics"] = ["Figures.Authoring", "Figures.Learning"],
        ["ScalingLaws"] = ["Figures.Authoring", "Figures.Learning"],
        ["FeatureStrength"] = ["Figures.Authoring", "Figures.Learning"],
    };

    [Fact]
    public void References_run_one_way()
    {
        foreach (var project in Projects("src").Concat(Projects("figures")))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var references = XDocument.Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.True(Allowed.ContainsKey(name), $"{name} is not a room of the house");
            Assert.All(references, reference => Assert.True(Allowed[name].Contains(reference), $"{name} references {reference}"));
        }
    }

    [Fact]
    public void Models_know_numbers_and_nothing_of_tasks_tables_or_pictures()
    {
        string[] strangers = ["Figures.Authoring", "Figures.Pipeline", "Figures.Plotting", "Figures.Tables", "Figures.Snapshots", "Cake.", "System.IO", "CallerMemberName", "CallerLineNumber", "CallerFilePath"];
        foreach (var file in Sources("figures").Where(file => file.Contains($"{Path.DirectorySeparatorChar}Model{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            Assert.All(strangers, stranger => Assert.False(text.Contains(stranger, StringComparison.Ordinal), $"{file} mentions {stranger}"));
        }
    }

    [Fact]
    public void No_file_is_longer_than_a_few_screens() =>
        Assert.All(
            Sources("src").Concat(Sources("figures")).Concat(Sources("build")).Concat(Sources("tests")),
            file => Assert.True(File.ReadLines(file).Count() <= LongestFile, $"{file} has more than {LongestFile} lines"));

    [Fact]
    public void No_source_reads_the_clock_the_culture_or_a_hidden_seed()
    {
        string[] banned = ["DateTime.Now", "Thread.Sleep", "new Random(", "CultureInfo.CurrentCulture", "#pragma warning disable", "Environment.MachineName", "Environment.UserName"];
        foreach (var file in Sources("src").Concat(Sources("figures")).Concat(Sources("build")))
        {
            var text = File.ReadAllText(file);
            Assert.All(banned, word => Assert.False(text.Contains(word, StringComparison.Ordinal), $"{file} contains {word}"));
        }
    }

    [Fact]
    public void Four_of_five_things_added_to_plots_are_ScottPlots_own()
    {
        var ours = typeof(Figure).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: true, IsSealed: true }).SelectMany(type => type.GetMethods())
            .Where(method => method.IsStatic && method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(PlottableAdder))
            .Select(method => method.Name).ToHashSet(StringComparer.Ordinal);
        var added = Sources("figures").SelectMany(file => Added().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).ToList();
        Assert.Contains("FilledContours", ours);
        Assert.NotEmpty(added);
        Assert.InRange(added.Count(name => !ours.Contains(name)) / (double)added.Count, 0.8, 1);
    }

    [Fact]
    public void Skia_is_named_by_plotting_and_the_reading_of_images_only()
    {
        string[] rooms = [Path.Combine("src", "Figures.Plotting"), Path.Combine("src", "Figures.Datasets")];
        var others = Sources("src").Concat(Sources("figures")).Concat(Sources("build"))
            .Where(file => !rooms.Any(room => file.Contains(room, StringComparison.Ordinal)));
        Assert.All(others, file => Assert.DoesNotContain("SkiaSharp", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_has_tests_of_the_same_name()
    {
        foreach (var project in Projects("src").Concat(Projects("figures")).Select(Path.GetFileNameWithoutExtension))
        {
            Assert.True(Directory.Exists(Path.Combine(WorkingCopy.Repository, "tests", $"{project}.Tests")), $"tests/{project}.Tests is missing");
        }
    }

    [Fact]
    public void No_pending_snapshot_is_left_behind() =>
        Assert.Empty(Directory.GetFiles(Path.Combine(WorkingCopy.Repository, "snapshots"), "*.received.csv", SearchOption.AllDirectories));

    [Fact]
    public void The_readme_fits_on_two_hundred_lines() =>
        Assert.InRange(File.ReadLines(Path.Combine(WorkingCopy.Repository, "README.md")).Count(), 40, 200);

    [GeneratedRegex(@"\.Add\.(?<name>[A-Z]\w*)(<[^>]*>)?\(")]
    private static partial Regex Added();

    private static IEnumerable<string> Projects(string folder) => Files(folder, "*.csproj");

    private static IEnumerable<string> Sources(string folder) => Files(folder, "*.cs");

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(WorkingCopy.Repository, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains("node_modules", StringComparison.Ordinal));
}
