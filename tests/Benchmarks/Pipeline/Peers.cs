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

    /// <summary>
    /// One rule with a wildcard, as its users write it: with a rule for each step, snakemake matches every file against every rule.
    /// </summary>
    public static void WriteSnakemake(string folder, int count) => File.WriteAllText(Path.Combine(folder, "Snakefile"), $$"""
        def inputs(wildcards):
            step = int(wildcards.n)
            numbers = [step - place * place * (1 + step % 7) for place in range(1, {{SyntheticGraph.Inputs + 1}})]
            return [f"s{number}" for number in numbers if number >= 0]
        rule all:
            input: expand("s{n}", n=range({{count}}))
        rule step:
            input: inputs
            output: touch("s{n}")

        """);

    /// <summary>Wall-clock seconds of a command, or NaN when it is not installed, fails or takes longer than five minutes.</summary>
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
            if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
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
