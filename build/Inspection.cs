using Build.CommandLine;
using Figures.Authoring;
using Figures.Pipeline;

namespace Build;

/// <summary>Answers <c>--why</c> and <c>--graph</c> from a plan, without running anything.</summary>
internal sealed class Inspection(FigureSession session, TargetOptions options)
{
    /// <summary>Prints the answer and returns the exit code.</summary>
    public int Run()
    {
        try
        {
            session.Guard(() => session.Prepare(TaskCatalogue.PipelineTasksOf(session.Request.Targets)));
        }
        catch (PipelineException)
        {
            return session.Problems.Max(problem => problem.Code.ExitCode);
        }

        if (options.Graph is { } form)
        {
            Console.Out.Write(PlanGraph.Print(session.Plan!, form));
            return 0;
        }

        foreach (var line in PlanText.Why(session.Plan!))
        {
            session.Reporter.Line(line);
        }

        return 0;
    }
}
