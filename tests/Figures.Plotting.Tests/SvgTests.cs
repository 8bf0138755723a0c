using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Figures.Plotting.Tests.Cookbook;

namespace Figures.Plotting.Tests;

public sealed partial class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_recipe_is_well_formed_with_at_most_two_decimals_and_unique_ids()
    {
        foreach (var recipe in Recipe.All)
        {
            var text = SvgRenderer.Render(recipe.Draw().Layout(Recipe.Theme));
            var document = XDocument.Parse(text);
            var ids = document.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            foreach (var path in document.Descendants(Svg + "path"))
            {
                Assert.DoesNotMatch(LongDecimal(), path.Attribute("d")!.Value);
            }
        }
    }

    [Fact]
    public void Title_description_metadata_and_words_are_readable()
    {
        var plot = new Plot { Title = "*A* < *B* & \"C\"", XLabel = "γ_{w}" };
        var figure = new Figure(plot) { Caption = "Caption <with> markup^2" };
        var root = XDocument.Parse(SvgRenderer.Render(figure.Layout(Theme.Screen), new Dictionary<string,
            string> { ["Key"] = "a&b" })).Root!;

        Assert.Equal("A < B & \"C\"", root.Element(Svg + "title")!.Value);
        Assert.Equal("Caption <with> markup2", root.Element(Svg + "desc")!.Value);
        Assert.Equal("Key: a&b", root.Element(Svg + "metadata")!.Value);
        Assert.Contains(root.Descendants(Svg + "g"), g => g.Attribute("aria-label")?.Value == "γw");
        Assert.Equal("img", root.Attribute("role")!.Value);
    }

    [Fact]
    public void The_size_is_physical()
    {
        var figure = new Figure(new Plot()) { WidthMillimetres = 88, HeightMillimetres = 60 };
        var root = XDocument.Parse(SvgRenderer.Render(figure.Layout(Theme.Paper))).Root!;

        Assert.Equal(88, double.Parse(root.Attribute("width")!.Value[..^2], CultureInfo.InvariantCulture), 0.1);
        Assert.Equal("0 0 1039 709", root.Attribute("viewBox")!.Value);
    }

    [GeneratedRegex(@"\.\d{3}")]
    private static partial Regex LongDecimal();
}
