using Cake.Core.Diagnostics;

namespace Cake.Core;

/// <summary>Prints the headers of the steps and, at the end, the report.</summary>
public interface ICakeReportPrinter
{
    /// <summary>Prints the report, after success and after failure.</summary>
    /// <param name="report">What ran; never empty.</param>
    void Write(CakeReport report);

    /// <summary>Prints the header of a task about to run.</summary>
    /// <param name="name">The task.</param>
    /// <param name="verbosity">The verbosity of the log; headers appear from <see cref="Verbosity.Normal"/> up.</param>
    void WriteStep(string name, Verbosity verbosity);

    /// <summary>Prints the header of setup or teardown.</summary>
    /// <param name="name">The step of the build.</param>
    /// <param name="verbosity">The verbosity of the log; headers appear from <see cref="Verbosity.Normal"/> up.</param>
    void WriteLifeCycleStep(string name, Verbosity verbosity);

    /// <summary>Prints the header of a task that is skipped.</summary>
    /// <param name="name">The task.</param>
    /// <param name="verbosity">The verbosity of the log; these headers appear from <see cref="Verbosity.Verbose"/> up.</param>
    void WriteSkippedStep(string name, Verbosity verbosity);
}
