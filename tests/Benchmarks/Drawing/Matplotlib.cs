using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Drawing;

/// <summary>matplotlib in a warm process of its own; asked for one figure at a time.</summary>
internal sealed class Matplotlib : IDisposable
{
    private readonly Process process;

    private Matplotlib(Process process, string version) => (this.process, Version) = (process, version);

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>Starts it, with Debian's interpreter or whichever is first in the path; nothing where there is none with matplotlib.</summary>
    public static Matplotlib? TryStart()
    {
        foreach (var python in (string[])["/usr/bin/python3", "python3"])
        {
            if (TryStart(python) is { } started)
            {
                return started;
            }
        }

        return null;
    }

    /// <summary>Draws and saves a figure once.</summary>
    /// <returns>Seconds of processor time, and the size of the file in bytes.</returns>
    public (double Seconds, int Bytes) Draw(string figure)
    {
        process.StandardInput.WriteLine(figure);
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"matplotlib gave up on '{figure}'.");
        var words = answer.Split(' ');
        return (double.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static Matplotlib? TryStart(string python)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Drawing", "matplotlib_peer.py");
        var start = new ProcessStartInfo(python, [script])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        try
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            if (process.StandardOutput.ReadLine() is { } version)
            {
                return new Matplotlib(process, version);
            }

            process.Dispose();
            return null;
        }
        catch (Win32Exception)
        {
            // There is no such interpreter; the caller's next choice, or an empty column, says so.
            return null;
        }
    }
}
