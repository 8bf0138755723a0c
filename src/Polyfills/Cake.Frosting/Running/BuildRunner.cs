using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs the targets and prints the report, after failure too.</summary>
internal sealed class BuildRunner(
    TaskRegistration tasks,
    LifetimeRegistration lifetime,
    ICakeEngine engine,
    IFrostingContext context,
    IExecutionStrategy strategy,
    ICakeReportPrinter printer) : IRunner
{
    public void Run(ExecutionSettings settings)
    {
        tasks.Register();
        lifetime.Register();
        try
        {
            Print(engine.RunTargetAsync(context, strategy, settings).GetAwaiter().GetResult());
        }
        catch (CakeReportException exception)
        {
            Print(exception.Report);
            throw;
        }
    }

    private void Print(CakeReport report)
    {
        if (!report.IsEmpty)
        {
            printer.Write(report);
        }
    }
}
