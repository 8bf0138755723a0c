using Figures.Pipeline;
using Figures.Snapshots;

namespace Figures.Authoring;

/// <summary>Compares the tables of the figures of a run with their verified snapshots.</summary>
/// <param name="session">A run whose figures are done.</param>
public sealed class SnapshotReview(FigureSession session)
{
    private readonly SnapshotFolder folder = new(Path.Combine(session.Request.Root, "snapshots"));

    /// <summary>Compares every table of every figure; a difference leaves a <c>.received.csv</c> beside the snapshot.</summary>
    /// <exception cref="PipelineException">Some tables differ (exit code 4), or the run has overridden parameters.</exception>
    public void Check()
    {
        RefuseOverrides();
        var problems = new List<Problem>();
        var matching = 0;
        foreach (var (header, table) in Tables())
        {
            var verdict = folder.Check(header, table);
            if (verdict.IsMatch)
            {
                matching++;
            }
            else
            {
                session.Reporter.Line(verdict.Describe());
                problems.Add(new Problem(
                    ErrorCode.SnapshotMismatch, $"{header.Figure}.{header.Table}.{header.Profile}", verdict.Summary,
                    Next: "If the new numbers are right, run ./build.sh --target=AcceptSnapshots and review the diff"));
            }
        }

        session.Reporter.Line($"Snapshots ({RunRequest.ProfileName(session.Request.Profile)}): {matching} match, {problems.Count} differ.");
        if (problems.Count > 0)
        {
            throw new PipelineException(problems);
        }
    }

    /// <summary>Makes the numbers of this run the verified ones.</summary>
    /// <exception cref="PipelineException">On a build server, or with overridden parameters.</exception>
    public void Accept()
    {
        RefuseOverrides();
        if (session.Request.ContinuousIntegration)
        {
            throw new PipelineException(new Problem(
                ErrorCode.Refused, "AcceptSnapshots", "snapshots are not accepted on a build server (CI=true)",
                Next: "Accept them on your machine and commit the diff"));
        }

        var accepted = 0;
        foreach (var (header, table) in Tables())
        {
            var verdict = folder.Check(header, table);
            if (verdict.IsMatch && !verdict.IsFullTableChanged)
            {
                continue;
            }

            folder.Renew(header, table, isContinuousIntegration: false);
            session.Reporter.Line(
                $"accepted {header.Figure}.{header.Table}.{header.Profile}{(verdict.IsMatch ? ", whose full table is another one" : "")}");
            accepted++;
        }

        session.Reporter.Line($"{accepted} snapshots accepted.");
    }

    private IEnumerable<(SnapshotHeader Header, Tables.Table Table)> Tables() =>
        from figure in session.Figures.OrderBy(figure => figure.Name, StringComparer.Ordinal)
        let digest = session.FullTablesDigest(figure)
        from table in session.TablesOf(figure)
        select (new SnapshotHeader(figure.Name, table.Key, RunRequest.ProfileName(session.Request.Profile), digest), table.Value);

    private void RefuseOverrides()
    {
        if (session.Request.Overrides.Count > 0)
        {
            throw new PipelineException(new Problem(
                ErrorCode.Refused, "Snapshots", "snapshots hold the numbers of a profile, not of overridden parameters",
                Next: "Leave out --set"));
        }
    }
}
