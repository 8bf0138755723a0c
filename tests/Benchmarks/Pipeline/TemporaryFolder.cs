namespace Benchmarks.Pipeline;

/// <summary>A folder that goes when it is no longer needed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("figures-pipeline-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
