using Figures.Pipeline;

namespace Benchmarks.Pipeline;

/// <summary>Says nothing, so that printing is not measured.</summary>
internal sealed class SilentReporter : IReporter
{
    public void Planned(Plan plan)
    {
    }

    public void Started(Step step)
    {
    }

    public void Finished(Step step, StepOutcome outcome, double seconds)
    {
    }

    public void Warn(Problem problem)
    {
    }

    public void Fail(Problem problem)
    {
    }

    public void Ended(RunSummary summary)
    {
    }

    public void Line(string text)
    {
    }
}
