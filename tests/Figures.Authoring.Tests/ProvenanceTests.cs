using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Figures.Tables;

namespace Figures.Authoring.Tests;

/// <summary>The recipe beside a picture: what its page says, and what it must never hold.</summary>
public sealed class ProvenanceTests
{
    private const string Recipe = "figures/smoke/Small/Figure1.json";
    private readonly Session session = new();

    [Fact]
    public async Task The_page_lists_every_field_in_its_order()
    {
        var recipe = await RecipeAsync(session);
        var tables = Page().Split("| field | meaning |\n|---|---|\n").Skip(1)
            .Select(text => text.Split('\n').TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('`')[1]).ToList()).ToList();
        JsonObject[] described =
            [recipe, recipe["claims"]![0]!.AsObject(), recipe["steps"]![0]!.AsObject(), recipe["run"]!.AsObject()];
        Assert.Equal(described.Select(part => part.Select(field => field.Key).ToList()), tables);
    }

    [Fact]
    public async Task It_holds_no_user_host_folder_or_time()
    {
        await RecipeAsync(session);
        var text = Encoding.UTF8.GetString(session.Disk.Read(Recipe)!);
        string[] strangers =
        [
            Environment.MachineName, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "/memory", Environment.CurrentDirectory,
            DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture) + "-",
        ];
        Assert.All(strangers, stranger => Assert.DoesNotContain($"\"{stranger}", text, StringComparison.Ordinal));
        Assert.DoesNotContain(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "/", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public async Task Another_culture_changes_no_byte_of_pictures_tables_and_recipe(string culture)
    {
        await RecipeAsync(session);
        var other = new Session();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Culture(culture);
            await RecipeAsync(other);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        var (expected, actual) = (Contents(session), Contents(other));
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.True(file.Value == actual[file.Key], $"{file.Key} differs: {file.Value} against {actual[file.Key]}"));
    }

    [Fact]
    public async Task Picture_drawing_and_tables_carry_the_key_of_their_step()
    {
        var recipe = await RecipeAsync(session);
        var key = recipe["key"]!.GetValue<string>();
        foreach (var extension in (string[])["png", "svg", "pdf"])
        {
            Assert.Contains(key, Encoding.Latin1.GetString(session.Disk.Read($"figures/smoke/Small/Figure1.{extension}")!), StringComparison.Ordinal);
        }

        foreach (var step in recipe["steps"]!.AsArray().Where(step => step!["step"]!.GetValue<string>() == "Small.Parabola"))
        {
            var id = step!["outputs"]!["curve"]!.GetValue<string>();
            using var file = new MemoryStream(session.Disk.Read($"store/{id}.parquet")!);
            Assert.Equal(step["key"]!.GetValue<string>(), ParquetFile.ReadMetadata(file)["key"]);
        }
    }

    /// <summary>
    /// The culture, or where the runtime has none installed, one that writes numbers as it does: decimal comma, points between thousands.
    /// </summary>
    private static CultureInfo Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var like = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            like.NumberFormat.NumberDecimalSeparator = ",";
            like.NumberFormat.NumberGroupSeparator = ".";
            like.NumberFormat.NegativeSign = "\u2212";
            return like;
        }
    }

    private static async Task<JsonObject> RecipeAsync(Session session)
    {
        await session.RunAsync(Session.Smoke(), Session.Tasks);
        return JsonNode.Parse(session.Disk.Read(Recipe))!.AsObject();
    }

    /// <summary>All stored tables and pictures, and the recipe without the facts of its run.</summary>
    private static SortedDictionary<string, string> Contents(Session session)
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in session.Disk.Paths.Where(path => Path.GetExtension(path) is ".parquet" or ".png" or ".svg" or ".pdf"))
        {
            contents.Add(path, Convert.ToBase64String(session.Disk.Read(path)!));
        }

        var recipe = JsonNode.Parse(session.Disk.Read(Recipe))!.AsObject();
        recipe.Remove("run");
        contents.Add(Recipe, recipe.ToJsonString(new JsonSerializerOptions()));
        return contents;
    }

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Figures.sln")))
        {
            folder = folder.Parent!;
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "formats", "provenance.md")).ReplaceLineEndings("\n");
    }
}
