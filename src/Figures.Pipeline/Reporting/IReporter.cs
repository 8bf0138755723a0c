using System.Globalization;

namespace Figures.Pipeline;

/// <summary>Is told what happens during a run; the engine itself formats no text. May be called from several threads.</summary>
public interface IReporter
{
    /// <summary>The run is about to start.</summary>
    void Planned(Plan plan);

    /// <summary>A step starts to compute.</summary>
    void Started(Step step);

    /// <summary>A step ended.</summary>
    /// <param name="step">The step.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="seconds">Time it took; 0 when it did not run.</param>
    void Finished(Step step, StepOutcome outcome, double seconds);

    /// <summary>Something waits for another process, or for another step of this one; told after a second and again every minute.</summary>
    /// <param name="what">The step or file that waits.</param>
    /// <param name="holder">Who is waited for.</param>
    /// <param name="soFar">Time since the wait began.</param>
    void Waiting(string what, string holder, TimeSpan soFar) =>
        Line($"  {what} waits for {holder}, {soFar.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s so far");

    /// <summary>Something is wrong but the run goes on.</summary>
    void Warn(Problem problem);

    /// <summary>Something is wrong and the command fails.</summary>
    void Fail(Problem problem);

    /// <summary>The run ended.</summary>
    void Ended(RunSummary summary);

    /// <summary>A line for the reader, such as a claim or the name of a picture.</summary>
    void Line(string text);
}
