using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Figures.Snapshots;

/// <summary>The installed git, run in a repository.</summary>
/// <param name="repository">The repository's folder.</param>
/// <param name="program">The program.</param>
public sealed class GitProgram(string repository, string program = "git") : IGit
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
        var start = new ProcessStartInfo(program, ["-C", repository, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C"; // messages in one language
        start.Environment["GIT_TERMINAL_PROMPT"] = "0"; // an error instead of a question that nobody sees
        try
        {
            return Process.Start(start) ?? throw new GitException("git could not be started.");
        }
        catch (Win32Exception exception)
        {
            throw new GitException(
                $"git cannot be started ({exception.Message}); the snapshots of a commit are read with it. Install git, and see that it is on PATH.",
                exception);
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
