using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Figures.Snapshots;

/// <summary>The installed git, run in a repository.</summary>
/// <param name="repository">The repository's folder.</param>
public sealed class GitProgram(string repository) : IGit
{
    /// <inheritdoc/>
    public byte[] Run(IReadOnlyList<string> arguments, string input = "")
    {
        using Process process = Start(arguments);
        Task<byte[]> output = ReadAll(process.StandardOutput.BaseStream);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Feed(process, input);
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new SnapshotException(
                $"git {string.Join(' ', arguments)}: {errors.GetAwaiter().GetResult().Trim()} (exit code {process.ExitCode}).");
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", repository, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start) ?? throw new SnapshotException("git could not be started.");
        }
        catch (Win32Exception exception)
        {
            throw new SnapshotException("git is not installed; the snapshots of a commit are read with it.", exception);
        }
    }

    private static async Task<byte[]> ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>A command that ends before it read everything says why by its exit code, so a closed pipe is no error of its own.</summary>
    private static void Feed(Process process, string input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(input));
            process.StandardInput.Close();
        }
        catch (IOException) when (process.WaitForExit(milliseconds: 10_000))
        {
            return;
        }
    }
}
