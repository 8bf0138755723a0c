using System.Text.RegularExpressions;
using Build;
using Build.Targets;
using Figures.Authoring;

namespace Functional;

public sealed partial class DocumentTests
{
    private static readonly string[] Folders = ["docs", "figures", "tests"];

    [Fact]
    public void Reproducibility_pages_are_what_tasks_and_figures_give()
    {
        var pages = Docs.Pages().ToList();
        Assert.Equal(TaskCatalogue.Papers.Count, pages.Count);
        Assert.All(pages, page => Assert.True(
            page.Text == File.ReadAllText(Path.Combine(WorkingCopy.Repository, page.Path)).ReplaceLineEndings("\n"),
            $"{page.Path} is not what its tasks give: run ./build.sh --target=Docs and commit the result"));
    }

    [Fact]
    public void Packages_and_licences_are_what_was_restored() => Assert.True(
        ThirdParty.Page(WorkingCopy.Repository) == File.ReadAllText(Path.Combine(WorkingCopy.Repository, ThirdParty.Path)).ReplaceLineEndings("\n"),
        $"{ThirdParty.Path} is not what the packages say: run ./build.sh --target=Docs and commit the result");

    [Fact]
    public void Every_parameter_of_every_task_says_where_its_value_comes_from()
    {
        var parameters = TaskCatalogue.PipelineTasksOf(TaskCatalogue.Figures).SelectMany(TaskParameter.Of).ToList();
        Assert.NotEmpty(parameters);
        Assert.All(parameters, parameter => Assert.True(
            parameter.Origin != Origin.None, $"{parameter.Task}.{parameter.Name} needs [property: Source(…)] on its record"));
    }

    [Fact]
    public void Every_value_chosen_after_results_says_what_others_gave()
    {
        var parameters = TaskCatalogue.PipelineTasksOf(TaskCatalogue.Figures).SelectMany(TaskParameter.Of).ToList();
        Assert.All(parameters, parameter => Assert.True(
            parameter.Origin.HasFlag(Origin.Chosen) == (parameter.OtherSeeds.Length > 0), $"{parameter.Task}.{parameter.Name}"));
        Assert.Contains(parameters, parameter => parameter.Origin.HasFlag(Origin.Chosen));
    }

    [Fact]
    public void Readme_of_every_paper_explains_the_tags_its_parameters_carry()
    {
        foreach (var paper in TaskCatalogue.PipelineTasksOf(TaskCatalogue.Figures).GroupBy(task => TaskNames.PaperOf(task.Name)))
        {
            var readme = File.ReadAllText(Path.Combine(WorkingCopy.Repository, "figures", paper.Key, "README.md"));
            var used = paper.SelectMany(TaskParameter.Of).Select(parameter => parameter.Origin).Distinct()
                .SelectMany(origin => ReproducibilityPage.Tags(origin).Split(", ")).Distinct();
            Assert.All(used, tag => Assert.True(readme.Contains(tag, StringComparison.Ordinal), $"{paper.Key}/README.md does not explain {tag}"));
        }
    }

    [Fact]
    public void Links_in_the_documents_lead_to_files()
    {
        var documents = Directory.EnumerateFiles(WorkingCopy.Repository, "*.md")
            .Concat(Folders.SelectMany(
                folder => Directory.EnumerateFiles(Path.Combine(WorkingCopy.Repository, folder), "*.md", SearchOption.AllDirectories)))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(documents);
        foreach (var file in documents)
        {
            var links = Link().Matches(File.ReadAllText(file)).Select(match => match.Groups["path"].Value)
                .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#'));
            Assert.All(links, link =>
            {
                var path = Path.Combine(Path.GetDirectoryName(file)!, link.Split('#')[0]);
                Assert.True(File.Exists(path) || Directory.Exists(path), $"{Path.GetRelativePath(WorkingCopy.Repository, file)} links to {link}");
            });
        }
    }

    [GeneratedRegex(@"\]\((?<path>[^)\s]+)\)")]
    private static partial Regex Link();
}
