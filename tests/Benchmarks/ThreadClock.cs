using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Benchmarks;

/// <summary>
/// Processor time of the calling thread in seconds, where the system has it: what other processes do then matters only
/// through the caches. Elsewhere, elapsed time.
/// </summary>
internal static unsafe partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static bool IsProcessorTime => OperatingSystem.IsLinux();

    public static double Now()
    {
        if (!IsProcessorTime)
        {
            return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
        }

        var time = stackalloc long[2];
        return GetTime(ThreadCpuTime, time) == 0 ? time[0] + time[1] * 1e-9 : throw new InvalidOperationException("No thread clock.");
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, long* time);
}
