using Build.CommandLine;
using Figures.Authoring;
using Figures.Pipeline;

namespace Build;

/// <summary>Answers what the plan alone can answer, without Cake's host: <c>--why</c>, <c>--graph</c>, and figures that are up to date.</summary>
/// <remarks>Starting the host takes longer than the answer. The plan is the one the host would use.</remarks>
internal sealed class Shortcut(FigureSession session, ParsedArguments arguments)
{
    /// <summary>The exit code, or null when Cake has to run.</summary>
    public int? Take()
    {
        var asksOnly = arguments.Options is { Why: true } or { Graph: not null };
        if (!asksOnly && (arguments.Request is { DryRun: true } or { Force: true } || !TaskCatalogue.MakesOnlyFigures(arguments)))
        {
            return null;
        }

        try
        {
            var done = true;
            session.Guard(() =>
            {
                session.Prepare(TaskCatalogue.PipelineTasksOf(session.Request.Scope));
                done = asksOnly ? Print() : session.FinishIfUpToDate();
            });
            return done ? 0 : null;
        }
        catch (Exception fault) when (fault is PipelineException or IOException or UnauthorizedAccessException)
        {
            return session.Problems.Max(problem => problem.Code.ExitCode);
        }
    }

    private bool Print()
    {
        if (arguments.Options.Graph is { } form)
        {
            Console.Out.Write(PlanGraph.Print(session.Plan!, form));
            return true;
        }

        foreach (var line in PlanText.Why(session.Plan!))
        {
            session.Reporter.Line(line);
        }

        return true;
    }
}
