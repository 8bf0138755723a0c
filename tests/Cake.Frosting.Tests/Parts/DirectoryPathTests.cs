using Cake.Core.IO;

namespace Cake.Frosting.Tests.Parts;

public sealed class DirectoryPathTests
{
    [Theory]
    [InlineData("a\\b/", "a/b", true)]
    [InlineData("/a/b//", "/a/b", false)]
    [InlineData("/", "/", false)]
    [InlineData(" a ", "a", true)]
    public void A_path_has_slashes_and_none_at_its_end(string text, string expected, bool isRelative)
    {
        var path = DirectoryPath.FromString(text);

        Assert.Equal(expected, path.FullPath);
        Assert.Equal(expected, path.ToString());
        Assert.Equal(isRelative, path.IsRelative);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_path_is_refused(string text) => Assert.Throws<ArgumentException>(() => new DirectoryPath(text));
}
