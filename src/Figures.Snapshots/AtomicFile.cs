using System.Text;

namespace Figures.Snapshots;

/// <summary>Files that are there whole or not at all: written under a staging name, flushed, renamed.</summary>
internal static class AtomicFile
{
    private static int staged;

    /// <summary>Writes UTF-8 without byte-order mark; makes the folder if needed.</summary>
    public static void WriteText(string path, string text)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        string unique = $"{Environment.ProcessId}-{Interlocked.Increment(ref staged)}";
        string staging = Path.Combine(folder, $".{Path.GetFileName(path)}.{unique}.staging");
        try
        {
            using (FileStream stream = new(staging, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(staging, path, overwrite: true);
        }
        finally
        {
            File.Delete(staging);
        }
    }
}
