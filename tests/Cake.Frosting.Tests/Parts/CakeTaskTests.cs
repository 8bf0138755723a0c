using Cake.Core;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Parts;

public sealed class CakeTaskTests
{
    [Fact]
    public async Task Delayed_actions_run_first_and_may_add_actions()
    {
        var done = new List<string>();
        var task = new CakeTask("task");
        task.Actions.Add(Action("first"));
        task.DelayedActions.Enqueue(_ => task.Actions.Add(Action("second")));

        await task.Execute(Silence.Context());

        Assert.Equal(["first", "second"], done);

        Func<ICakeContext, Task> Action(string name) => _ =>
        {
            done.Add(name);
            return Task.CompletedTask;
        };
    }

    [Fact]
    public async Task The_first_exception_ends_the_task()
    {
        var task = Failing(deferred: false, "one", "two");

        Assert.Equal("one", (await Assert.ThrowsAsync<CakeException>(() => task.Execute(Silence.Context()))).Message);
    }

    [Fact]
    public async Task A_single_deferred_exception_is_thrown_as_it_is()
    {
        var task = Failing(deferred: true, "one");

        Assert.Equal("one", (await Assert.ThrowsAsync<CakeException>(() => task.Execute(Silence.Context()))).Message);
    }

    [Fact]
    public async Task Deferred_exceptions_are_thrown_together()
    {
        var task = Failing(deferred: true, "one", "two");

        var exception = await Assert.ThrowsAsync<AggregateException>(() => task.Execute(Silence.Context()));
        Assert.Equal(["one", "two"], exception.InnerExceptions.Select(inner => inner.Message));
    }

    private static CakeTask Failing(bool deferred, params string[] messages)
    {
        var task = new CakeTask("task") { DeferExceptions = deferred };
        task.Actions.AddRange(messages.Select(message => (Func<ICakeContext, Task>)(_ => throw new CakeException(message))));
        return task;
    }
}
