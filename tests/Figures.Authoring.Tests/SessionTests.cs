using System.Text.Json;
using Figures.Tables;

namespace Figures.Authoring.Tests;

public sealed class SessionTests
{
    private readonly Session session = new();

    [Fact]
    public async Task A_figure_leaves_picture_and_recipe_and_says_what_it_claims()
    {
        await session.RunAsync(Session.Smoke(), Session.Tasks);
        Assert.Contains("figures/smoke/Small/Figure1.png", session.Disk.Paths);
        Assert.Contains("figures/smoke/Small/Figure1.svg", session.Disk.Paths);
        Assert.Contains("figures/smoke/Small/Figure1.pdf", session.Disk.Paths);
        Assert.Contains("✓ The parabola passes through (1, 1): height at one = 1, expected 0.9 to 1.1 (theory: y = x²)", session.Output.ToString(), StringComparison.Ordinal);
        using var recipe = JsonDocument.Parse(session.Disk.Read("figures/smoke/Small/Figure1.json"));
        Assert.Equal("holds", recipe.RootElement.GetProperty("claims")[0].GetProperty("state").GetString());
        Assert.Equal(
            ["Small.Parabola", "Small.Powers", "Small.Figure1/tabulate", "Small.Figure1/draw"],
            recipe.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("step").GetString()));
    }

    [Fact]
    public async Task A_second_session_computes_nothing_and_says_so()
    {
        await session.RunAsync(Session.Smoke(), Session.Tasks);
        var second = new Session { Disk = session.Disk };
        await second.RunAsync(Session.Smoke(), Session.Tasks);
        Assert.Contains("Nothing to do", second.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caption_says_what_is_not_the_papers_own()
    {
        await session.RunAsync(Session.Smoke(), Session.Tasks);
        using var recipe = JsonDocument.Parse(session.Disk.Read("figures/smoke/Small/Figure1.json"));
        Assert.Equal(
            "Drawn for a test. Not the paper’s own values: Parabola.Points 3 (paper: 50); Parabola.Marks [0.5] (paper: [0.5, 0.75]).",
            recipe.RootElement.GetProperty("caption").GetString());
    }

    [Fact]
    public async Task An_override_of_a_task_changes_only_what_reads_it()
    {
        await session.RunAsync(Session.Smoke(), Session.Tasks);
        var run = session.Prepare(Session.Smoke("Small.Powers.Base=3"), Session.Tasks);
        var stale = run.Plan!.Steps.Where(step => step.State != StepState.UpToDate).Select(step => step.Step.Name);
        Assert.DoesNotContain("Small.Parabola", stale);
        Assert.Contains("Small.Powers[Exponent=2]", stale);
    }

    [Fact]
    public async Task An_override_of_a_paper_reaches_every_task_that_has_the_parameter()
    {
        var run = await session.RunAsync(Session.Smoke("small.curvature=4", "Small.Base=3"), Session.Tasks);
        var figure = run.Figures.Single();
        Assert.Equal([0, 4, 16], run.TablesOf(figure)["curve"].Doubles("y").ToArray());
        Assert.Equal([4, 12, 36], run.TablesOf(figure)["powers"].Doubles("value").ToArray());
    }

    [Theory]
    [InlineData("Small.Parabola.Points=1", "FIG0005", "between 2 and 100")]
    [InlineData("Small.Parabola.Points=2.5", "FIG0002", "a whole number")]
    [InlineData("Small.Parabola.Seed=-1", "FIG0002", "a whole number from 0")]
    [InlineData("Small.Parabola.Curvature=NaN", "FIG0002", "a number such as 0.5")]
    [InlineData("Small.Parabola.Shape=Sideways", "FIG0002", "one of Up, Down")]
    [InlineData("Small.Parabola.Marks=1,x", "FIG0002", "values separated by commas")]
    public void A_value_that_is_not_possible_is_refused(string change, string code, string hint)
    {
        var fault = Assert.Throws<PipelineException>(() => session.Prepare(Session.Smoke(change), Session.Tasks));
        Assert.Equal(code, Assert.Single(fault.Problems).Code.Id);
        Assert.Contains(hint, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_impossible_values_are_told_at_once()
    {
        var fault = Assert.Throws<PipelineException>(
            () => session.Prepare(Session.Smoke("Small.Parabola.Points=1", "Small.Parabola.Shape=Sideways", "Small.Powers.Base=x"), Session.Tasks));
        Assert.Equal(3, fault.Problems.Count);
    }

    [Fact]
    public void Values_of_every_kind_can_be_set()
    {
        var run = session.Prepare(Session.Smoke("Small.Parabola.Points=7", "Small.Parabola.Shape=down", "Small.Parabola.Marks=1,2.5", "Small.Parabola.Seed=9"), Session.Tasks);
        var parameters = run.Plan!.Steps.Single(step => step.Step.Name == "Small.Parabola").Step.Parameters.Values;
        Assert.Equal(["7", "1", "9", "Down", "[1, 2.5]"], parameters.Select(parameter => parameter.Text));
    }

    [Fact]
    public async Task A_read_that_only_the_run_shows_to_be_undeclared_names_both_tasks()
    {
        var fault = await Assert.ThrowsAsync<PipelineException>(() => session.RunAsync(Session.Smoke(), new Parabola(), new Powers(), new Burglar()));
        Assert.Contains("Small.Burglar reads Small.Powers without declaring it", fault.Message, StringComparison.Ordinal);
        Assert.Contains("[IsDependentOn(typeof(Powers))]", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_a_point_to_a_sweep_computes_one_shard()
    {
        await session.RunAsync(Session.Smoke(), Session.Tasks);
        var before = session.Disk.Writes;
        Powers.Count = 4;
        try
        {
            var run = session.Prepare(Session.Smoke(), Session.Tasks);
            var stale = run.Plan!.Steps.Where(step => step.State == StepState.Stale).Select(step => step.Step.Name);
            Assert.Equal(["Small.Powers[Exponent=3]"], stale);
            Assert.Equal(before, session.Disk.Writes);
        }
        finally
        {
            Powers.Count = 3;
        }
    }

    [Fact]
    public async Task The_digest_of_the_full_tables_follows_their_values()
    {
        var one = await session.RunAsync(Session.Smoke(), Session.Tasks);
        var two = await new Session().RunAsync(Session.Smoke("Small.Parabola.Curvature=2"), Session.Tasks);
        Assert.NotEqual(one.FullTablesDigest(one.Figures[0]), two.FullTablesDigest(two.Figures[0]));
        Assert.Equal(64, one.FullTablesDigest(one.Figures[0]).Length);
    }

    [Fact]
    public async Task Exclusive_refuses_inputs_that_are_not_up_to_date_and_names_them_all()
    {
        var exclusive = Session.Smoke() with { Exclusive = true, Targets = ["Small.Figure1"] };
        var fault = Assert.Throws<PipelineException>(() => session.Prepare(exclusive, Session.Tasks));
        Assert.Equal(["Small.Parabola", "Small.Powers"], fault.Problems.Select(problem => problem.Where));
        await session.RunAsync(Session.Smoke(), Session.Tasks);
        Assert.True(session.Prepare(exclusive, Session.Tasks).Plan!.IsUpToDate);
    }
}
