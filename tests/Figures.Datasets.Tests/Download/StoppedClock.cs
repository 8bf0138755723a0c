namespace Figures.Datasets.Tests;

/// <summary>Time that stands still until a test lets it pass: then every timer that is set is due at once.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private readonly List<Timer> timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(() => callback(state)) { IsSet = dueTime != Timeout.InfiniteTimeSpan };
        timers.Add(timer);
        return timer;
    }

    public void Pass()
    {
        foreach (Timer due in timers.Where(timer => timer.IsSet).ToArray())
        {
            due.IsSet = false;
            due.Ring();
        }
    }

    private sealed class Timer(Action ring) : ITimer
    {
        public bool IsSet { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            IsSet = dueTime != Timeout.InfiniteTimeSpan;
            return true;
        }

        public void Dispose() => IsSet = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
