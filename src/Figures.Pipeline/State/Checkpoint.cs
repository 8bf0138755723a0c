using System.Security.Cryptography;

namespace Figures.Pipeline;

/// <summary>
/// What a long step keeps of its work so far: bytes under its key, replaced as a whole, gone when the step is done. They never decide a
/// result: a step that goes on from them gives the same tables as one that starts anew, and another code or input has another key.
/// </summary>
/// <param name="disk">The disk of the store.</param>
/// <param name="key">The step's key in hexadecimal. The step's lock keeps others away from it.</param>
public sealed class Checkpoint(IDisk disk, string key)
{
    /// <summary>Where checkpoints of unfinished steps lie.</summary>
    internal const string Folder = "store/partial";

    private string Path => $"{Folder}/{key}";

    /// <summary>What was written last; null when nothing was, or when the file is not what was written.</summary>
    public byte[]? Read() => disk.ReadMemo(Path) is { Length: >= SHA256.HashSizeInBytes } file
        && SHA256.HashData(file.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(file.AsSpan(0, SHA256.HashSizeInBytes))
            ? file[SHA256.HashSizeInBytes..] : null;

    /// <summary>Replaces what was written before.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => disk.Publish(Path, [.. SHA256.HashData(bytes), .. bytes]);

    /// <summary>Forgets it.</summary>
    public void Clear() => disk.Delete(Path);
}
