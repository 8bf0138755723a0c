using System.Globalization;
using System.Text;

namespace Figures.Pipeline;

/// <summary>
/// A lock of the kernel on an open file: it dies with its process. The file stays, and its first line says who held it last and what for.
/// </summary>
internal static class FileLock
{
    /// <summary>Takes a lock, or returns null when somebody holds it.</summary>
    /// <param name="file">The lock's file, in a folder that is there.</param>
    /// <param name="purpose">What it is held for, on one line.</param>
    /// <exception cref="IOException">Nobody holds it, and it cannot be taken.</exception>
    public static FileStream? TryTake(string file, string purpose)
    {
        FileStream held;
        try
        {
            // Elsewhere than on Windows, None alone excludes others; there, Read lets those who wait read the holder's name.
            held = new FileStream(
                file, FileMode.OpenOrCreate, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None, 0);
        }
        catch (IOException fault) when (IsHeld(fault))
        {
            return null;
        }

        Sign(held, purpose);
        return held;
    }

    /// <summary>Who holds a lock, in words.</summary>
    public static string HolderOf(string file)
    {
        try
        {
            Span<byte> text = stackalloc byte[400];
            using var handle = UnixFile.IsSupported ? UnixFile.OpenUnlocked(file) : File.OpenHandle(file, share: FileShare.ReadWrite);
            var line = Encoding.UTF8.GetString(text[..RandomAccess.Read(handle, text, 0)]).Split('\n')[0];
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            return space > 0 ? $"process {line[..space]}, which runs {line[(space + 1)..]}" : "another process";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }

    /// <summary>EWOULDBLOCK of flock on Linux and macOS, ERROR_SHARING_VIOLATION on Windows. Every other fault would stay for ever.</summary>
    private static bool IsHeld(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    /// <summary>The signature is for people: on a full disk the lock does without.</summary>
    private static void Sign(FileStream held, string purpose)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {purpose}\n");
        try
        {
            RandomAccess.Write(held.SafeFileHandle, Encoding.UTF8.GetBytes(line), 0);
        }
        catch (IOException full)
        {
            System.Diagnostics.Debug.WriteLine(full.Message);
        }
    }
}
