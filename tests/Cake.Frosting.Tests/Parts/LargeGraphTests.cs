using System.Globalization;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Parts;

/// <summary>Ten thousand tasks: a quadratic engine would take minutes, a recursive one would end the process.</summary>
public sealed class LargeGraphTests
{
    private const int Count = 10_000;

    [Fact]
    public async Task A_chain_of_ten_thousand_tasks_runs_from_its_end()
    {
        var ran = await Run(Enumerable.Range(0, Count), i => i + 1 < Count ? [i + 1] : [], target: 0);

        Assert.Equal(Enumerable.Range(0, Count).Reverse(), ran);
    }

    [Fact]
    public async Task Ten_thousand_tasks_below_one_run_in_their_order()
    {
        var ran = await Run(Enumerable.Range(0, Count + 1), i => i == Count ? Enumerable.Range(0, Count) : [], target: Count);

        Assert.Equal(Enumerable.Range(0, Count + 1), ran);
    }

    [Fact]
    public async Task Layers_in_which_every_task_needs_the_whole_layer_below_run_each_task_once()
    {
        const int Width = 20;

        var ran = await Run(
            Enumerable.Range(0, (Count / Width * Width) + 1),
            i => i < Width ? [] : i == Count ? Enumerable.Range(Count - Width, Width) : Enumerable.Range((i / Width - 1) * Width, Width),
            target: Count);

        Assert.Equal(Enumerable.Range(0, Count + 1), ran);
    }

    private static async Task<List<int>> Run(IEnumerable<int> tasks, Func<int, IEnumerable<int>> needs, int target)
    {
        var ran = new List<int>();
        var engine = new CakeEngine(new NullLog());
        foreach (var i in tasks)
        {
            var task = engine.RegisterTask(Name(i)).Target;
            task.Dependencies.AddRange(needs(i).Select(need => new CakeTaskDependency(Name(need), required: true)));
            task.Actions.Add(_ =>
            {
                ran.Add(i);
                return Task.CompletedTask;
            });
        }

        await engine.RunTargetAsync(Silence.Context(), Silence.Strategy(), new ExecutionSettings().SetTarget(Name(target)));
        return ran;
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"Task{i}");
}
