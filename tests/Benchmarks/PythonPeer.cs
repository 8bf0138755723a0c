using System.ComponentModel;
using System.Diagnostics;

namespace Benchmarks;

/// <summary>
/// A peer written in Python, in a warm process of its own. The script prints its library's version once it is ready, and then one line
/// for every line it is given, so that both contestants can take turns.
/// </summary>
internal sealed class PythonPeer : IDisposable
{
    /// <summary>Debian's interpreter, whose packages are the peers, before whichever is first in the path.</summary>
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];
    private readonly Process process;

    private PythonPeer(Process process, string version) => (this.process, Version) = (process, version);

    /// <summary>The library's version.</summary>
    public string Version { get; }

    /// <summary>Starts a script, or gives nothing where no interpreter has its library.</summary>
    /// <param name="script">Path below this project, such as <c>Learning/train.py</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    public static PythonPeer? TryStart(string script, params string[] arguments) =>
        Interpreters.Select(interpreter => TryStartWith(interpreter, [Path.Combine(AppContext.BaseDirectory, script), .. arguments]))
            .FirstOrDefault(peer => peer is not null);

    /// <summary>The script's answer to a line.</summary>
    /// <exception cref="InvalidOperationException">The script has ended.</exception>
    public string Ask(string question)
    {
        process.StandardInput.WriteLine(question);
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The Python peer gave up on '{question}'.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static PythonPeer? TryStartWith(string interpreter, string[] arguments)
    {
        var start = new ProcessStartInfo(interpreter, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };

        // The peer's product kernels are chosen by the processor alone, and run on one thread.
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment.Remove("OPENBLAS_CORETYPE");
        start.Environment.Remove("OPENBLAS_L2_SIZE");
        try
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            if (process.StandardOutput.ReadLine() is { } version)
            {
                return new PythonPeer(process, version);
            }

            process.Dispose();
            return null;
        }
        catch (Win32Exception)
        {
            // There is no such interpreter: the next one is tried, and without any the report says that the peer is missing.
            return null;
        }
    }
}
