using System.Text;
using Figures.Pipeline.Fingerprints;
using Microsoft.CodeAnalysis;

namespace Figures.Pipeline.Tests.Fingerprints;

/// <summary>Files that are embedded into an assembly and opened by code that a step reaches.</summary>
public sealed class ResourceTests
{
    private const string Source = """
        public static class Step
        {
            public static long Run() => typeof(Step).Assembly.GetManifestResourceStream("glyphs")!.Length;
            public static long Other() => 1;
        }
        """;

    [Fact]
    public void The_content_and_the_name_of_a_resource_count_where_a_reached_member_opens_one()
    {
        var before = Of("Run", ("glyphs", "a"));
        Assert.Contains("resource glyphs", before.Members.Select(member => member.Name));
        Assert.Equal([new CodeChange("resource glyphs", CodeChangeKind.Edited)], Of("Run", ("glyphs", "b")).ChangesSince(before.Members));
        Assert.Equal([new CodeChange("resource kerns", CodeChangeKind.Added)], Of("Run", ("glyphs", "a"), ("kerns", "a")).ChangesSince(before.Members));
        Assert.Equal(before, Of("Run", ("glyphs", "a")));
    }

    [Fact]
    public void A_resource_that_no_reached_member_opens_does_not_count() =>
        Assert.Equal(Of("Other", ("glyphs", "a")), Of("Other", ("glyphs", "b")));

    private static CodeFingerprint Of(string method, params (string Name, string Content)[] resources)
    {
        using var bench = new Workbench();
        SampleCompiler.Compile(
            bench.Folder, "Sample", [KeyValuePair.Create("Source.cs", Source)], OptimizationLevel.Release,
            resources.Select(resource => new ResourceDescription(resource.Name, () => new MemoryStream(Encoding.UTF8.GetBytes(resource.Content)), true)), []);
        return bench.Of("Sample", "Step", method);
    }
}
