namespace Benchmarks.Pipeline;

/// <summary>Folders that go together when none of them is needed any more.</summary>
internal sealed class TemporaryFolders : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("figures-pipeline-").FullName;
    private int count;

    /// <summary>The path of a new, empty folder.</summary>
    public string New() => Directory.CreateDirectory(Path.Combine(root, $"{count++}")).FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);
}
