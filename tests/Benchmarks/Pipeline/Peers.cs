using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Benchmarks.Pipeline;

/// <summary>The synthetic graph for ninja and snakemake, each step touching a file, and the time of a command.</summary>
internal static class Peers
{
    public static void WriteNinja(string folder, int count)
    {
        var text = new StringBuilder("rule touch\n  command = touch $out\n");
        for (var step = 0; step < count; step++)
        {
            text.Append($"build s{step}: touch {string.Join(' ', SyntheticGraph.InputsOf(step).Select(input => $"s{input}"))}\n");
        }

        File.WriteAllText(Path.Combine(folder, "build.ninja"), text.ToString());
    }

    public static void WriteSnakemake(string folder, int count)
    {
        var targets = string.Join(", ", Enumerable.Range(0, count).Select(step => $"\"s{step}\""));
        var text = new StringBuilder($"rule all:\n    input: [{targets}]\n");
        for (var step = 0; step < count; step++)
        {
            var inputs = string.Join(", ", SyntheticGraph.InputsOf(step).Select(input => $"\"s{input}\""));
            text.Append($"rule r{step}:\n    input: [{inputs}]\n    output: touch(\"s{step}\")\n");
        }

        File.WriteAllText(Path.Combine(folder, "Snakefile"), text.ToString());
    }

    /// <summary>Wall-clock seconds of a command, or NaN when it is not installed, fails or takes longer than two minutes.</summary>
    public static double Seconds(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
            {
                process.Kill(entireProcessTree: true);
                return double.NaN;
            }

            return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : double.NaN;
        }
        catch (Win32Exception)
        {
            return double.NaN;
        }
    }

    /// <summary>The median of several runs.</summary>
    public static double Median(int runs, Func<double> measure)
    {
        var times = Enumerable.Range(0, runs).Select(_ => measure()).Order().ToList();
        return times[runs / 2];
    }
}
