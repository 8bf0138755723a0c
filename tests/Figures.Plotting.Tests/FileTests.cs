using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Figures.Plotting.Tests.Cookbook;
using Figures.Plotting.Tests.Support;
using ScottPlot;

namespace Figures.Plotting.Tests;

public sealed class FileTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_same_figure_gives_the_same_bytes_whatever_the_culture_the_time_zone_and_what_was_drawn_before()
    {
        var first = All();
        var (kept, zone) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NegativeSign) = (",", "−");
        try
        {
            CultureInfo.CurrentCulture = comma;
            Environment.SetEnvironmentVariable("TZ", "Pacific/Apia");
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(first, All());
        }
        finally
        {
            CultureInfo.CurrentCulture = kept;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }

        static List<string> All() => [.. Recipe.All.SelectMany(recipe =>
        {
            var (png, svg, pdf) = recipe.Draw().Render(Recipe.Theme);
            return new[] { Convert.ToHexString(png), svg, Convert.ToHexString(pdf) };
        })];
    }

    [Fact]
    public void The_three_files_are_the_same_drawn_together_or_alone()
    {
        var figure = Recipe.All[0].Draw();
        var (png, svg, pdf) = figure.Render();

        Assert.Equal(png, figure.Png());
        Assert.Equal(svg, figure.Svg());
        Assert.Equal(pdf, figure.Pdf());
    }

    [Fact]
    public void Every_svg_is_well_formed_without_fonts_and_its_references_exist()
    {
        foreach (var recipe in Recipe.All)
        {
            var document = XDocument.Parse(recipe.Draw().Svg(Recipe.Theme));
            var ids = document.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.Empty(document.Descendants(Svg + "text"));
            var used = document.Descendants().Attributes().Where(a => a.Value.StartsWith("url(#", StringComparison.Ordinal))
                .Select(a => a.Value[5..^1]);
            Assert.Subset(ids.ToHashSet(), used.ToHashSet());
        }
    }

    [Fact]
    public void Title_description_and_metadata_are_readable_in_every_format()
    {
        var figure = Drawn.Figure(plot => plot.Title("*A* < *B* & \"C\""));
        figure.Caption = "Caption <with> markup^2";
        var metadata = new Dictionary<string, string> { ["Key"] = new('a', 64) };
        var (png, svg, pdf) = figure.Render(Theme.Screen, metadata);
        var root = XDocument.Parse(svg).Root!;

        Assert.Equal("A < B & \"C\"", root.Element(Svg + "title")!.Value);
        Assert.Equal("Caption <with> markup2", root.Element(Svg + "desc")!.Value);
        Assert.Equal($"Key: {metadata["Key"]}", root.Element(Svg + "metadata")!.Value);
        Assert.Equal("Caption <with> markup2", PngChunks.Texts(png)["Description"]);
        Assert.Contains($"Key: {metadata["Key"]}", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_has_no_dates_no_identifier_and_no_fonts()
    {
        var text = Encoding.Latin1.GetString(Recipe.All[0].Draw().Pdf());

        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CreationDate", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/ID", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/Font", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_size_of_an_svg_is_physical()
    {
        var figure = new Figure { WidthMillimetres = 88, HeightMillimetres = 60 };
        var root = XDocument.Parse(figure.Svg()).Root!;

        Assert.Equal(88, double.Parse(root.Attribute("width")!.Value[..^2], CultureInfo.InvariantCulture), 0.1);
        Assert.Equal("0 0 1039 709", root.Attribute("viewBox")!.Value);
    }

    [Fact]
    public void Memory_does_not_grow_over_a_thousand_figures()
    {
        var theme = Theme.Screen with { Dpi = 30 };
        Draw(200);
        var before = Resident();
        Draw(1000);

        Assert.InRange(Resident() - before, long.MinValue, 60_000_000);

        void Draw(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Drawn.Figure(plot =>
                {
                    plot.Title("x^{2}");
                    plot.Add.ScatterLine(new double[] { 0.0, 1, 2 }, new double[] { 0.0, 1, i }).LinePattern = Dashes.Dashed;
                }).Png(theme);
            }
        }

        static long Resident()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            using var process = System.Diagnostics.Process.GetCurrentProcess();
            return process.WorkingSet64;
        }
    }
}
