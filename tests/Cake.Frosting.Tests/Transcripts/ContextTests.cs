using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class ContextTests
{
    [Fact]
    public void Tasks_see_the_context_that_was_chosen() => Assert.Contains(
        "\nthe context says hello\n",
        new Build(typeof(Polite)).With(host => host.UseContext<PoliteContext>()).Run("-t", "Polite"),
        StringComparison.Ordinal);

    [Fact]
    public void A_task_that_the_context_does_not_fit_is_left_out_with_a_warning() => Assert.Equal(
        """
        Task cannot be used since the context isn't convertible to Cake.Frosting.Tests.Transcripts.ContextTests+PoliteContext.
        ! Error: The target 'Polite' was not found.
        exit -1
        """,
        new Build(typeof(Polite)).Run("-t", "Polite"));

    [Fact]
    public void The_methods_of_intermediate_classes_count_as_overridden() => Assert.Equal(
        """

        ========================================
        Derived
        ========================================
        ! An error occurred when executing task 'Derived'.
        handled by the base
        finally of the base

        Task                          Duration            Status
        ----------------------------------------------------------------------
        Derived                       00:00:00.0000000    Failed
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Derived)).With(host => host.UseContext<PoliteContext>()).Run("-t", "Derived"));

    [Fact]
    public void A_method_that_only_shares_the_name_does_not_count_as_overridden() => Assert.Equal(
        """

        ========================================
        Impostor
        ========================================

        Task                          Duration            Status
        ----------------------------------------------------------------------
        ----------------------------------------------------------------------
        Total:                        00:00:00.0000000
        exit 0
        """,
        new Build(typeof(Impostor)).Run("-t", "Impostor"));

    [Fact]
    public void A_task_of_neither_base_class_is_an_error() => Assert.Equal(
        """
        ! Error: The task Stranger derives neither from FrostingTask nor from AsyncFrostingTask.
        exit -1
        """,
        new Build(typeof(Stranger)).Run("-t", "Stranger"));

    private sealed class PoliteContext(ICakeContext context) : FrostingContext(context)
    {
        public string Greeting { get; } = "hello";
    }

    private sealed class Polite : FrostingTask<PoliteContext>
    {
        public override void Run(PoliteContext context) => context.Log.Information("the context says {0}", context.Greeting);
    }

    private abstract class Intermediate<TSetting> : AsyncFrostingTask<PoliteContext>
    {
        public sealed override async Task RunAsync(PoliteContext context)
        {
            await Task.Yield();
            throw new InvalidOperationException(typeof(TSetting).Name);
        }

        public override void OnError(Exception exception, PoliteContext context) => context.Log.Information("handled by the base");

        public override void Finally(PoliteContext context) => context.Log.Information("finally of the base");
    }

    private sealed class Derived : Intermediate<int>;

    private sealed class Impostor : FrostingTask
    {
        public static void Run() => throw new InvalidOperationException("Not the method meant.");

        public new void Finally(ICakeContext context) => throw new InvalidOperationException($"Not the method meant: {this} {context}.");
    }

    private sealed class Stranger : IFrostingTask
    {
        public Task RunAsync(ICakeContext context) => Task.CompletedTask;

        public bool ShouldRun(ICakeContext context) => true;

        public void OnError(Exception exception, ICakeContext context)
        {
        }

        public void Finally(ICakeContext context)
        {
        }
    }
}
