using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Figures.Pipeline;

/// <summary>What the runtime's file classes do not offer on Unix: to open a folder, or a file that another process has locked.</summary>
internal static partial class UnixFile
{
    private const int ReadOnly = 0;

    /// <summary>Whether this is a Unix.</summary>
    public static bool IsSupported => !OperatingSystem.IsWindows();

    /// <summary>Opens a file or folder for reading, and takes no lock on it.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static SafeFileHandle OpenUnlocked(string path)
    {
        var handle = new SafeFileHandle(Open(path, ReadOnly), ownsHandle: true);
        return !handle.IsInvalid ? handle : throw new IOException($"{Marshal.GetLastPInvokeErrorMessage()} : '{path}'", Marshal.GetLastPInvokeError());
    }

    /// <summary>Makes the names in a folder survive a power cut. Elsewhere than on Unix the file system does.</summary>
    public static void FlushFolder(string path)
    {
        if (IsSupported)
        {
            using var folder = OpenUnlocked(path);
            RandomAccess.FlushToDisk(folder);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
