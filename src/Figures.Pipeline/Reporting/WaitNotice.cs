namespace Figures.Pipeline;

/// <summary>When somebody who waits says so: after a second, and again every minute.</summary>
/// <param name="clock">Tells how long it has been.</param>
internal sealed class WaitNotice(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);
    private readonly long start = clock.GetTimestamp();
    private TimeSpan next = First;

    /// <summary>Whether it is time to speak.</summary>
    /// <param name="soFar">Time since the wait began.</param>
    public bool IsDue(out TimeSpan soFar)
    {
        soFar = clock.GetElapsedTime(start);
        if (soFar < next)
        {
            return false;
        }

        next = soFar + Again;
        return true;
    }
}
