using Microsoft.Extensions.Time.Testing;

namespace Figures.Datasets.Tests;

/// <summary>Time that passes only when a test says so. Pauses between attempts are noted and over at once.</summary>
/// <param name="stall">The time after which a silence is given up: by it a timer is told from a pause.</param>
internal sealed class TestClock(TimeSpan stall) : FakeTimeProvider
{
    private readonly Lock gate = new();
    private bool isNextWaitTooLong;

    /// <summary>The pauses, in order.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    /// <summary>Lets the next wait for the mirror last too long.</summary>
    public void MakeNextWaitTooLong()
    {
        lock (gate)
        {
            isNextWaitTooLong = true;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(base.CreateTimer(callback, state, dueTime, period), Pass);
        Pass(dueTime);
        return timer;
    }

    private void Pass(TimeSpan dueTime)
    {
        lock (gate)
        {
            if (dueTime != stall && dueTime != Timeout.InfiniteTimeSpan)
            {
                Pauses.Add(dueTime);
            }
            else if (dueTime != stall || !isNextWaitTooLong)
            {
                return;
            }
            else
            {
                isNextWaitTooLong = false;
            }
        }

        ThreadPool.QueueUserWorkItem(_ => Advance(dueTime)); // who sets a timer need not be ready for it yet
    }

    private sealed class Timer(ITimer inner, Action<TimeSpan> changed) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool done = inner.Change(dueTime, period);
            changed(dueTime);
            return done;
        }

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
