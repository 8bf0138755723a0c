using System.Runtime.ExceptionServices;

namespace Figures.Numerics;

/// <summary>A piece of work split into numbered parts that may run in any order and on any thread.</summary>
internal unsafe interface IParts
{
    /// <summary>Runs part <paramref name="index"/>.</summary>
    static abstract void Run(void* context, int index);
}

/// <summary>
/// Helper threads for kernels. Parts are claimed one by one, by the caller as well as by helpers, so the caller never waits for a thread
/// that has not started; a busy machine costs speed, never progress. One job runs at a time; a second caller works alone.
/// After start-up nothing is allocated.
/// </summary>
internal static unsafe class WorkTeam
{
    /// <summary>In the lower half of the ticket: no part can be claimed.</summary>
    private const uint Closed = uint.MaxValue;

    /// <summary>Times a helper looks for new work before it goes to sleep; about 50 µs.</summary>
    private const int Patience = 2000;

    private static readonly Lock Starting = new();
    private static readonly SemaphoreSlim Awake = new(0);
    private static int helpers;
    private static int sleepers;
    private static int busy;

    /// <summary>Job number in the upper half, next part in the lower. The job's fields change only while it is closed.</summary>
    private static ulong ticket = Closed;

    private static int parts;
    private static int finished;
    private static delegate*<void*, int, void> run;
    private static void* context;
    private static volatile ExceptionDispatchInfo? failure;

    /// <summary>Runs all parts, on up to <paramref name="threads"/> threads, and returns when they are finished.</summary>
    public static void Run<TParts>(int threads, int count, void* argument)
        where TParts : IParts
    {
        if (threads <= 1 || count <= 1 || Environment.ProcessorCount == 1 || Interlocked.Exchange(ref busy, 1) != 0)
        {
            for (var i = 0; i < count; i++)
            {
                TParts.Run(argument, i);
            }

            return;
        }

        StartHelpers(Math.Min(threads, Environment.ProcessorCount) - 1);
        Open(&TParts.Run, argument, count);
        WakeSleepers();
        while (TryRunPart())
        {
        }

        var spin = default(SpinWait);
        while (Volatile.Read(ref finished) < count)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }

        ticket |= Closed;
        var error = failure;
        failure = null;
        Volatile.Write(ref busy, 0);
        error?.Throw();
    }

    private static void Open(delegate*<void*, int, void> function, void* argument, int count)
    {
        run = function;
        context = argument;
        parts = count;
        finished = 0;

        // A full barrier: helpers that are about to sleep either see the job or are seen by WakeSleepers.
        Interlocked.Exchange(ref ticket, (ticket | Closed) + 1);
    }

    private static bool HasWork(ulong seen) => (uint)seen < (uint)Volatile.Read(ref parts) && (uint)seen != Closed;

    /// <summary>Claims a part and runs it; false when there is none left.</summary>
    private static bool TryRunPart()
    {
        var seen = Volatile.Read(ref ticket);
        while (HasWork(seen))
        {
            var current = Interlocked.CompareExchange(ref ticket, seen + 1, seen);
            if (current == seen)
            {
                RunPart((int)(uint)seen);
                return true;
            }

            seen = current;
        }

        return false;
    }

    private static void RunPart(int index)
    {
        try
        {
            run(context, index);
        }
        catch (Exception error)
        {
            // Handed to the caller once no thread uses its memory any more.
            failure = ExceptionDispatchInfo.Capture(error);
        }

        Interlocked.Increment(ref finished);
    }

    private static void StartHelpers(int wanted)
    {
        if (Volatile.Read(ref helpers) >= wanted)
        {
            return;
        }

        lock (Starting)
        {
            for (; helpers < wanted; helpers++)
            {
                new Thread(Help) { IsBackground = true, Name = "Figures.Numerics helper" }.Start();
            }
        }
    }

    private static void WakeSleepers()
    {
        var count = Interlocked.Exchange(ref sleepers, 0);
        if (count > 0)
        {
            Awake.Release(count);
        }
    }

    private static void Help()
    {
        while (true)
        {
            for (var idle = 0; idle < Patience; idle++)
            {
                idle = TryRunPart() ? 0 : idle;
                Thread.SpinWait(10);
            }

            Interlocked.Increment(ref sleepers);
            if (!HasWork(Volatile.Read(ref ticket)) || !TryStayAwake())
            {
                Awake.Wait();
            }
        }
    }

    /// <summary>Takes back the announcement to sleep; false when a caller is already about to wake this helper.</summary>
    private static bool TryStayAwake()
    {
        var seen = Volatile.Read(ref sleepers);
        while (seen > 0)
        {
            var current = Interlocked.CompareExchange(ref sleepers, seen - 1, seen);
            if (current == seen)
            {
                return true;
            }

            seen = current;
        }

        return false;
    }
}
