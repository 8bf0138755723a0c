using Microsoft.Extensions.Time.Testing;

namespace Figures.Datasets.Tests;

/// <summary>Time that passes only when a test says so. Pauses between attempts are noted and over at once.</summary>
/// <param name="stall">The time after which a silence is given up: by it a timer is told from a pause.</param>
internal sealed class TestClock(TimeSpan stall) : FakeTimeProvider
{
    /// <summary>The pauses, in order.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    /// <summary>Lets the next wait for the mirror last too long.</summary>
    public bool IsNextWaitTooLong { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            return timer;
        }

        bool isPause = dueTime != stall;
        if (isPause)
        {
            Pauses.Add(dueTime);
        }

        if (isPause || IsNextWaitTooLong)
        {
            IsNextWaitTooLong = IsNextWaitTooLong && isPause;
            Advance(dueTime);
        }

        return timer;
    }
}
