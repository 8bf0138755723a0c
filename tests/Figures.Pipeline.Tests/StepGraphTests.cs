namespace Figures.Pipeline.Tests;

public sealed class StepGraphTests
{
    private readonly Scenario scenario = new(new MemoryDisk());

    [Fact]
    public void Inputs_come_before_the_steps_that_read_them()
    {
        var graph = StepGraph.Of(scenario.Steps().Reverse());
        var places = graph.Steps.Select((step, place) => (step.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place);
        Assert.All(graph.Steps, step => Assert.All(step.Inputs, input => Assert.True(places[input] < places[step.Name])));
    }

    [Fact]
    public void All_missing_inputs_and_duplicate_names_are_told_at_once()
    {
        var fault = Assert.Throws<PipelineException>(() => StepGraph.Of(
        [
            scenario.Data("a", 1), scenario.Data("a", 2), scenario.Make("b", ["nowhere"], "c", values => 0), scenario.Make("c", ["void"], "c", values => 0),
        ]));
        Assert.Equal(["FIG0103", "FIG0101", "FIG0101"], fault.Problems.Select(problem => problem.Code.Id));
        Assert.Contains("b reads nowhere", fault.Message, StringComparison.Ordinal);
        Assert.Contains("c reads void", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_is_printed_in_full()
    {
        var fault = Assert.Throws<PipelineException>(() => StepGraph.Of(
        [
            scenario.Make("start", ["x"], "c", values => 0), scenario.Make("x", ["y"], "c", values => 0),
            scenario.Make("y", ["z"], "c", values => 0), scenario.Make("z", ["x"], "c", values => 0),
        ]));
        Assert.Contains("x → y → z → x", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_graph_is_told_at_once_with_the_types_that_declare_the_steps()
    {
        var fault = Assert.Throws<PipelineException>(() => StepGraph.Of(
        [
            scenario.Data("twin", 1), scenario.Data("twin", 2), scenario.Make("lost", ["nowhere", "twin"], "c", values => 0),
            scenario.Make("a", ["b"], "c", values => 0), scenario.Make("b", ["a"], "c", values => 0),
            scenario.Make("x", ["y", "a"], "c", values => 0), scenario.Make("y", ["z"], "c", values => 0), scenario.Make("z", ["x"], "c", values => 0),
            scenario.Make("last", ["z"], "c", values => 0),
        ]));
        Assert.Equal(["FIG0103", "FIG0101", "FIG0102", "FIG0102"], fault.Problems.Select(problem => problem.Code.Id));
        Assert.Contains("a → b → a", fault.Problems[2].What, StringComparison.Ordinal);
        Assert.Contains("Tests.a, Tests.b", fault.Problems[2].Why, StringComparison.Ordinal);
        Assert.Contains("x → y → z → x", fault.Problems[3].What, StringComparison.Ordinal);
        Assert.Equal(["Tests.twin", "Tests.lost", "Tests.a", "Tests.x"], fault.Problems.Select(problem => problem.Where));
    }

    [Fact]
    public async Task Ten_thousand_steps_are_planned_and_run()
    {
        var steps = new List<Step> { scenario.Data("s0", 1) };
        for (var i = 1; i < 10_000; i++)
        {
            var (previous, early) = ($"s{i - 1}", $"s{i / 2}");
            steps.Add(scenario.Make($"s{i}", previous == early ? [previous] : [previous, early], "c", values => values[0]));
        }

        var plan = new Planner(new Journal(new MemoryDisk()), new ContentStore(new MemoryDisk())).Plan(StepGraph.Of(steps));
        Assert.Equal(10_000, plan.Steps.Count);
        Assert.Equal(9_999, plan.Count(StepState.Waiting));
        var summary = await scenario.RunAsync(steps: steps.Take(500));
        Assert.Equal(500, summary.Computed);
    }
}
