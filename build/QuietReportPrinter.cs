using Cake.Core;
using Cake.Core.Diagnostics;

namespace Build;

/// <summary>Cake's step headers and report table, from <c>--verbosity=verbose</c> up: below that, the pipeline's own lines say what happened.</summary>
internal sealed class QuietReportPrinter(IConsole console, ICakeContext context, ICakeLog log) : ICakeReportPrinter
{
    private readonly CakeReportPrinter printer = new(console, context);

    private bool Speaks => log.Verbosity >= Verbosity.Verbose;

    /// <inheritdoc/>
    public void Write(CakeReport report)
    {
        if (Speaks)
        {
            printer.Write(report);
        }
    }

    /// <inheritdoc/>
    public void WriteLifeCycleStep(string name, Verbosity verbosity)
    {
        if (Speaks)
        {
            printer.WriteLifeCycleStep(name, verbosity);
        }
    }

    /// <inheritdoc/>
    public void WriteSkippedStep(string name, Verbosity verbosity)
    {
        if (Speaks)
        {
            printer.WriteSkippedStep(name, verbosity);
        }
    }

    /// <inheritdoc/>
    public void WriteStep(string name, Verbosity verbosity)
    {
        if (Speaks)
        {
            printer.WriteStep(name, verbosity);
        }
    }
}
