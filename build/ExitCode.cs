using Figures.Authoring;

namespace Build;

/// <summary>What the program returns: 0 ok, 1 failed, 2 usage, 3 stale, 4 snapshot mismatch, 130 cancelled.</summary>
internal sealed class ExitCode(FigureSession session, SessionLog log)
{
    public const int Cancelled = 130;
    private const int Failed = 1;
    private const int Stale = 3;

    /// <summary>Maps the outcome of a run; Cake itself returns −1 for every failure.</summary>
    /// <param name="cake">What Cake's host returned.</param>
    /// <param name="cancelled">Whether the run was interrupted.</param>
    public int Of(int cake, bool cancelled)
    {
        if (cancelled)
        {
            Console.Error.WriteLine("Cancelled. What was finished is kept; run the same command again to go on.");
            return Cancelled;
        }

        if (session.Problems.Count > 0)
        {
            return session.Problems.Max(problem => problem.Code.ExitCode);
        }

        if (cake != 0)
        {
            log.WriteErrors(Console.Error);
            return Failed;
        }

        return session.Request is { DryRun: true, ExitCodeWhenStale: true } && session.Plan is { IsUpToDate: false } ? Stale : 0;
    }
}
