using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Parts;

public sealed class TaskRunTests
{
    [Fact]
    public async Task An_optional_dependency_that_does_not_exist_is_ignored()
    {
        var engine = new CakeEngine(new NullLog());
        engine.RegisterTask("task").Target.Dependencies.Add(new CakeTaskDependency("absent", required: false));

        Assert.Equal(["task"], (await Run(engine)).Select(entry => entry.TaskName));
    }

    [Fact]
    public async Task The_failure_of_an_error_reporter_changes_nothing()
    {
        var engine = new CakeEngine(new NullLog());
        var task = engine.RegisterTask("task").Target;
        task.Actions.Add(_ => throw new CakeException("boom"));
        task.ErrorReporter = _ => throw new CakeException("reporter");

        var exception = await Assert.ThrowsAsync<CakeReportException>(() => Run(engine));

        Assert.Equal("boom", exception.InnerException!.Message);
        Assert.Equal([CakeTaskExecutionStatus.Failed], exception.Report.Select(entry => entry.ExecutionStatus));
    }

    [Fact]
    public async Task A_run_without_a_target_is_refused()
    {
        var engine = new CakeEngine(new NullLog());

        await Assert.ThrowsAsync<ArgumentException>(
            () => engine.RunTargetAsync(Silence.Context(), Silence.Strategy(), new ExecutionSettings()));
    }

    [Fact]
    public void A_second_task_setup_is_refused()
    {
        var engine = new CakeEngine(new NullLog());
        engine.RegisterTaskSetupAction(_ => { });

        Assert.Throws<CakeException>(() => engine.RegisterTaskSetupAction(_ => { }));
    }

    private static Task<CakeReport> Run(CakeEngine engine) =>
        engine.RunTargetAsync(Silence.Context(), Silence.Strategy(), new ExecutionSettings().SetTarget("task"));
}
