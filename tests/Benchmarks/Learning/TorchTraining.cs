using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Learning;

/// <summary>
/// PyTorch training the same network in a process of its own, which takes a sample whenever it is told to: so both contestants
/// meet the same clock rate and the same neighbours.
/// </summary>
internal sealed class TorchTraining : IDisposable
{
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];
    private readonly Process process;

    private TorchTraining(Process process, string version) => (this.process, Version) = (process, version);

    /// <summary>The library's version.</summary>
    public string Version { get; }

    /// <summary>Starts the process; null where PyTorch is not installed.</summary>
    public static TorchTraining? Start(int width, int batch, string precision, int steps)
    {
        foreach (var interpreter in Interpreters)
        {
            var script = Path.Combine(AppContext.BaseDirectory, "Learning", "train.py");
            string[] arguments = [script, $"{width}", $"{batch}", precision, $"{steps}"];
            var start = new ProcessStartInfo(interpreter, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
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
                    return new TorchTraining(process, version);
                }

                process.Dispose();
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // This interpreter is not installed; the next one may be.
                continue;
            }
        }

        return null;
    }

    /// <summary>Processor seconds of a step now.</summary>
    /// <param name="isShared">The frozen network's outputs are given, not computed.</param>
    public double Sample(bool isShared)
    {
        process.StandardInput.WriteLine(isShared ? "shared" : "frozen");
        process.StandardInput.Flush();
        return double.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
