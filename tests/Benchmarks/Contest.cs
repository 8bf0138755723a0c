using System.Diagnostics;

namespace Benchmarks;

/// <summary>One of several ways to do the same work.</summary>
/// <param name="Name">Column of the table.</param>
/// <param name="Run">Does the work once.</param>
internal sealed record Contestant(string Name, Action Run);


/// <summary>
/// Times contestants against each other: short samples of all of them in turn, many rounds, so that a change of clock rate or of load
/// meets everybody alike. Ratios of one contest are meaningful; absolute times of different contests hardly.
/// </summary>
internal static class Contest
{
    private const double SampleSeconds = 0.004;

    /// <summary>
    /// Seconds per run of each contestant: the lowest tenth of its samples, which the neighbours of a shared machine disturb least.
    /// Makes at least five rounds, and as many as fit into <paramref name="seconds"/>, up to 41.
    /// </summary>
    public static double[] Time(double seconds, bool elapsed, params Contestant[] contestants)
    {
        Func<double> clock = elapsed ? () => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency : ThreadClock.Now;
        var repetitions = contestants.Select(contestant => Repetitions(contestant, clock)).ToArray();
        var samples = contestants.Select(_ => new List<double>()).ToArray();
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < 41 && (round < 5 || watch.Elapsed.TotalSeconds < seconds); round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                var start = clock();
                for (var repetition = 0; repetition < repetitions[i]; repetition++)
                {
                    contestants[i].Run();
                }

                samples[i].Add((clock() - start) / repetitions[i]);
            }
        }

        return [.. samples.Select(Summary)];
    }

    /// <summary>
    /// The lowest tenth of each contestant's samples, for contestants that time themselves: as many rounds as fit into
    /// <paramref name="seconds"/>, between 5 and 41, after one to warm up.
    /// </summary>
    public static double[] TakeTurns(double seconds, params Func<double>[] samplers)
    {
        var samples = samplers.Select(_ => new List<double>()).ToArray();
        var watch = new Stopwatch();
        for (var round = 0; round < 42 && (round < 6 || watch.Elapsed.TotalSeconds < seconds); round++)
        {
            for (var i = 0; i < samplers.Length; i++)
            {
                var sample = samplers[i]();
                if (round > 0)
                {
                    samples[i].Add(sample);
                }
            }

            watch.Start();
        }

        return [.. samples.Select(Summary)];
    }

    /// <summary>Runs that fill a sample, from one warm run.</summary>
    private static int Repetitions(Contestant contestant, Func<double> clock)
    {
        contestant.Run();
        var start = clock();
        contestant.Run();
        return Math.Clamp((int)(SampleSeconds / Math.Max(clock() - start, 1e-9)), 1, 1_000_000);
    }

    private static double Summary(List<double> samples)
    {
        samples.Sort();
        return samples[samples.Count / 10];
    }
}
