using System.Text.Json;

namespace Functional;

[Collection(SharedCopy.Name)]
public sealed class FirstUseTests(WorkingCopy copy)
{
    private static readonly string[] Extensions = ["png", "svg", "pdf", "json"];

    [Fact]
    public async Task Figure3_of_every_paper_is_made_with_one_command_and_the_second_run_computes_nothing()
    {
        copy.Empty();
        var first = await copy.BuildAsync("--target=Figure3", "--profile=smoke");
        Assert.True(first.Code == 0, first.ToString());
        Assert.Contains("Figure3 is LazyToRich.Figure3", first.Output, StringComparison.Ordinal);
        Assert.Contains("✓", first.Output, StringComparison.Ordinal);
        foreach (var extension in Extensions)
        {
            Assert.True(File.Exists(copy.PathOf($"artifacts/figures/smoke/LazyToRich/Figure3.{extension}")), extension);
        }

        var second = await copy.BuildAsync("--target=figure3", "--profile=smoke");
        Assert.Equal(0, second.Code);
        Assert.Contains("Nothing to do", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("computed", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_picture_is_put_back_without_computing()
    {
        var png = copy.PathOf("artifacts/figures/smoke/MixedDynamics/Figure1.png");
        await copy.FillAsync();
        var before = await File.ReadAllBytesAsync(png);
        File.Delete(png);
        var again = await copy.BuildAsync("--target=MixedDynamics", "--profile=smoke");
        Assert.Contains("Nothing to do", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(png));
    }

    [Fact]
    public async Task Jobs_culture_and_time_zone_change_no_byte_of_pictures_and_recipes()
    {
        var one = Pictures(await copy.FillAsync());
        copy.Empty();
        await copy.BuildAsync(
            new Dictionary<string, string?> { ["LC_ALL"] = "de_DE.UTF-8", ["LANG"] = "de_DE.UTF-8", ["TZ"] = "Pacific/Chatham" }, "--profile=smoke", "--jobs=2");
        var two = Pictures(copy.PathOf("artifacts/figures"));
        Assert.NotEmpty(one);
        Assert.Equal(one.Keys, two.Keys);
        Assert.All(one.Keys, name => Assert.True(one[name].SequenceEqual(two[name]), name));
    }

    [Fact]
    public async Task The_recipe_beside_the_picture_holds_claims_and_keys_and_no_path()
    {
        await copy.BuildAsync("--target=MixedDynamics.Figure1", "--profile=smoke");
        var text = await File.ReadAllTextAsync(copy.PathOf("artifacts/figures/smoke/MixedDynamics/Figure1.json"));
        using var recipe = JsonDocument.Parse(text);
        Assert.Equal("MixedDynamics.Figure1", recipe.RootElement.GetProperty("figure").GetString());
        Assert.True(recipe.RootElement.GetProperty("claims").GetArrayLength() > 0);
        Assert.Contains(recipe.RootElement.GetProperty("steps").EnumerateArray(), step => step.GetProperty("step").GetString() == "MixedDynamics.Trajectories");
        Assert.DoesNotContain(copy.Root, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.UserName + "@", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MSBuild_targets_of_the_solution_make_figures()
    {
        var made = await copy.Shell.RunAsync("dotnet", ["msbuild", "Figures.sln", "-t:MixedDynamics_Figure1", "-p:FiguresProfile=smoke", "-nologo"]);
        Assert.True(made.Code == 0, made.ToString());
        Assert.True(File.Exists(copy.PathOf("artifacts/figures/smoke/MixedDynamics/Figure1.png")));
    }

    /// <summary>Pictures and recipes by name; the durations in a recipe are facts of a run and left out.</summary>
    private static SortedDictionary<string, byte[]> Pictures(string folder)
    {
        var pictures = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            if (file.EndsWith(".json", StringComparison.Ordinal))
            {
                var text = File.ReadAllText(file);
                bytes = System.Text.Encoding.UTF8.GetBytes(text[..text.IndexOf("\"run\"", StringComparison.Ordinal)]);
            }

            pictures.Add(Path.GetRelativePath(folder, file), bytes);
        }

        return pictures;
    }
}
