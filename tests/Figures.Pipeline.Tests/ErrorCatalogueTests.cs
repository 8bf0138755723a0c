using System.Text;

namespace Figures.Pipeline.Tests;

public sealed class ErrorCatalogueTests
{
    [Fact]
    public void Numbers_are_unique_and_in_order() =>
        Assert.Equal(ErrorCode.All.Select(code => code.Number).Distinct().Order(), ErrorCode.All.Select(code => code.Number));

    [Fact]
    public void Every_code_of_the_class_is_in_the_catalogue() =>
        Assert.Equal(
            typeof(ErrorCode).GetFields().Where(field => field.FieldType == typeof(ErrorCode)).Select(field => (ErrorCode)field.GetValue(null)!).ToHashSet(),
            ErrorCode.All.ToHashSet());

    [Fact]
    public void The_page_in_docs_lists_the_catalogue()
    {
        var page = new StringBuilder("# Errors\n\nEvery message has the form `where: error FIG0201: what. why. next.`, which MSBuild and editors recognise.\n\n");
        page.Append("| code | kind | exit code |\n|---|---|---|\n");
        foreach (var code in ErrorCode.All)
        {
            page.Append($"| {code.Id} | {code.Title} | {code.ExitCode} |\n");
        }

        page.Append("\nExit codes: 0 ok, 1 failed, 2 usage, 3 stale (with `--dryrun --exit-code`), 4 snapshot mismatch, 130 cancelled.\n");
        var path = Path.Combine(Repository(), "docs", "errors.md");
        var present = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (present != page.ToString())
        {
            File.WriteAllText(path, page.ToString());
        }

        Assert.True(present == page.ToString(), "docs/errors.md did not list the catalogue; it has been written anew, commit it");
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Figures.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
