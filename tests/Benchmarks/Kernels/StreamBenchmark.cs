using Figures.Numerics;
using MathNet.Numerics.Distributions;

namespace Benchmarks.Kernels;

/// <summary>Random numbers and elementary functions, in nanoseconds each.</summary>
internal sealed class StreamBenchmark
{
    private const int Length = 4096;

    private readonly double[] source = new double[Length];
    private readonly double[] target = new double[Length];
    private readonly RandomStream stream = RandomStream.Create(1, "Benchmarks.stream");

    public StreamBenchmark()
    {
        stream.FillNormals(source);
        for (var i = 0; i < Length; i++)
        {
            source[i] = Math.Abs(source[i]);
        }
    }

    public IEnumerable<string[]> Measure(double seconds)
    {
        var random = new MathNet.Numerics.Random.MersenneTwister(1, threadSafe: false);
        yield return Row("normals", seconds, () => stream.FillNormals(target), () => Normal.Samples(random, target, 0, 1));
        yield return Row("exp", seconds, () => Elementary.Exp(source, target), () => Each(Math.Exp));
        yield return Row("log", seconds, () => Elementary.Log(source, target), () => Each(Math.Log));
        yield return Row("log1p", seconds, () => Elementary.Log1p(source, target), () => Each(MathNet.Numerics.SpecialFunctions.Log1p));
        yield return Row("sin", seconds, () => Elementary.Sin(source, target), () => Each(Math.Sin));
        yield return Row("tanh", seconds, () => Elementary.Tanh(source, target), () => Each(Math.Tanh));
        yield return Row("erf", seconds, () => Elementary.Erf(source, target), () => Each(MathNet.Numerics.SpecialFunctions.Erf));
        yield return Row("pow", seconds, () => Each(x => Elementary.Pow(x, 1.7)), () => Each(x => Math.Pow(x, 1.7)));
    }

    private static string[] Row(string name, double seconds, Action ours, Action peer)
    {
        var times = Contest.Time(seconds, elapsed: false, new Contestant("ours", ours), new Contestant("peer", peer));
        var (mine, other) = (1e9 * times[0] / Length, 1e9 * times[1] / Length);
        return [name, Report.Number(mine, 2), Report.Number(1e3 / mine, 0), Report.Number(other, 2), Report.Number(other / mine, 1)];
    }

    private void Each(Func<double, double> function)
    {
        for (var i = 0; i < Length; i++)
        {
            target[i] = function(source[i]);
        }
    }
}
