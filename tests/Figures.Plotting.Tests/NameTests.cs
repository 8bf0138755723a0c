using ScottPlot;

namespace Figures.Plotting.Tests;

public sealed class NameTests
{
    /// <summary>Authors import ScottPlot, and these for colour maps, plottables and palettes.</summary>
    private static readonly string[] Imported = ["ScottPlot", "ScottPlot.Plottables", "ScottPlot.Colormaps", "ScottPlot.Palettes", "ScottPlot.TickGenerators"];

    [Fact]
    public void No_public_type_has_the_name_of_one_an_author_imports_from_scottplot()
    {
        var theirs = typeof(Plot).Assembly.GetExportedTypes().Where(type => Imported.Contains(type.Namespace)).Select(type => type.Name).ToHashSet();
        var ours = typeof(Figure).Assembly.GetExportedTypes().Where(type => type.Namespace == "Figures.Plotting").Select(type => type.Name);

        Assert.DoesNotContain(ours, theirs.Contains);
    }

    [Fact]
    public void No_public_member_names_skia()
    {
        var mentions = typeof(Figure).Assembly.GetExportedTypes().SelectMany(type => type.GetMembers())
            .Where(member => $"{member}".Contains("SkiaSharp", StringComparison.Ordinal) && member.DeclaringType!.Namespace == "Figures.Plotting");

        Assert.Empty(mentions);
    }

    [Fact]
    public void No_extension_is_hidden_by_a_member_of_scottplot()
    {
        var stock = typeof(Plot).GetMembers().Select(member => member.Name).ToHashSet();
        string[] ours = ["XAxis", "YAxis", "LogX", "LogY", "SymmetricLogX", "SymmetricLogY", "InvertX", "InvertY", "SetTicksX", "SetTicksY",
            "HideTicks", "EqualUnits", "AspectRatio", "Frame", "PlaceLegend", "LegendOptions"];

        Assert.DoesNotContain(ours, stock.Contains);
    }
}
