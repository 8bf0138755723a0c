using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Dynamics;

/// <summary>PyTorch, when the machine has it: <c>python3</c> with the module <c>torch</c>, Debian's first.</summary>
internal static class Torch
{
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];

    /// <summary>Version found, or nothing.</summary>
    public static string? Version { get; private set; }

    /// <summary>Processor seconds of a step on explicit weights, or NaN without PyTorch.</summary>
    /// <param name="dimension">d.</param>
    /// <param name="width">w.</param>
    /// <param name="precision"><c>float32</c> or <c>float64</c>.</param>
    /// <param name="steps">Steps timed; the median counts.</param>
    public static double SecondsPerStep(int dimension, long width, string precision, int steps)
    {
        foreach (var interpreter in Interpreters)
        {
            string[] arguments =
            [
                Path.Combine(AppContext.BaseDirectory, "Dynamics", "descent.py"), $"{dimension}", $"{width}", precision, $"{steps}",
            ];
            var start = new ProcessStartInfo(interpreter, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            try
            {
                using var process = Process.Start(start)!;
                var errors = process.StandardError.ReadToEndAsync(); // drained, or a talkative interpreter would block
                var lines = process.StandardOutput.ReadToEnd().Split('\n');
                process.WaitForExit();
                if (process.ExitCode == 0 && errors.Wait(TimeSpan.FromSeconds(10)) && lines.Length > 1)
                {
                    Version = lines[0];
                    return double.Parse(lines[1], CultureInfo.InvariantCulture);
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // This interpreter is not installed; the next one may be.
                continue;
            }
        }

        return double.NaN;
    }
}
