namespace Figures.Pipeline;

/// <summary>Memos on a disk: files that save time and decide nothing.</summary>
public static class DiskMemo
{
    /// <summary>A memo, or null when there is none or it cannot be read: then a run takes longer, and writes it anew.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="path">The memo.</param>
    public static byte[]? ReadMemo(this IDisk disk, string path)
    {
        try
        {
            return disk.Read(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
