using Cake.Frosting;
using Figures.Tables;

namespace Figures.Authoring.Tests;

public sealed class ValidationTests
{
    private readonly Session session = new();

    [Fact]
    public void Faults_of_parameters_and_of_the_graph_are_one_report_with_the_types_that_declare_them()
    {
        var request = Session.Smoke("Small.Parabola.Points=1", "Small.Powers.Base=x", "Small.Parabola.Shape=Sideways");
        var fault = Assert.Throws<PipelineException>(() => session.Prepare(
            request, new SmallFigure(), new Powers(), new Parabola(), new Egg(), new Hen(), new Stray(), new Twin(), new OtherTwin()));
        Assert.Equal(
            ["FIG0002", "FIG0005", "FIG0002", "FIG0103", "FIG0101", "FIG0102"], fault.Problems.Select(problem => problem.Code.Id));
        var told = fault.Problems.Select(problem => problem.ToString()).ToList();
        var types = new[] { typeof(ParabolaSetting), typeof(ParabolaSetting), typeof(PowersShared), typeof(Twin), typeof(Stray), typeof(Egg) };
        Assert.All(types.Zip(told), pair => Assert.Contains(pair.First.FullName!, pair.Second, StringComparison.Ordinal));
        Assert.Contains("Faulty.Hen → Faulty.Egg → Faulty.Hen", told[^1], StringComparison.Ordinal);
        Assert.Contains("Faulty.Stray reads Small.Thief, which no task declares", told[4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_with_an_impossible_parameter_does_not_make_its_readers_wrong()
    {
        var fault = Assert.Throws<PipelineException>(() => session.Prepare(Session.Smoke("Small.Parabola.Points=1"), Session.Tasks));
        Assert.Equal("FIG0005", Assert.Single(fault.Problems).Code.Id);
    }

    [Fact]
    public void An_undeclared_read_is_told_before_anything_runs()
    {
        var fault = Assert.Throws<PipelineException>(() => session.Prepare(
            Session.Smoke("Small.Parabola.Points=1"), new Parabola(), new Powers(), new Thief()));
        Assert.Equal(["FIG0005", "FIG0104"], fault.Problems.Select(problem => problem.Code.Id));
        var told = fault.Problems[1].ToString();
        Assert.Contains("Small.Thief reads Small.Powers without declaring it", told, StringComparison.Ordinal);
        Assert.Contains("[IsDependentOn(typeof(Powers))]", told, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undeclared_read_of_what_a_generic_parameter_stands_for_is_told_before_anything_runs()
    {
        var fault = Assert.Throws<PipelineException>(() => session.Prepare(
            Session.Smoke(), new Parabola(), new Powers(), new Smuggler(), new Merchant()));
        Assert.Contains(
            "Small.Smuggler reads Small.Powers without declaring it", Assert.Single(fault.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_faults_can_be_asked_for_beside_those_of_the_command_line()
    {
        using var faulty = new FigureSession(
            Session.Smoke("Small.Parabola.Points=1"), session.Disk, new PlainReporter(session.Output, session.Errors), CancellationToken.None);
        Assert.Equal("FIG0005", Assert.Single(faulty.FaultsOf(Session.Tasks)).Code.Id);
        Assert.Null(faulty.Plan);
        Assert.Equal("", session.Errors.ToString());
    }

    /// <summary>A task that makes an empty table, with or without reason to exist.</summary>
    public abstract class Pointless : DataTask<PowersShared>
    {
        protected override PowersShared Parameters(Profile profile) => new(2);

        protected override TableSet Run(PowersShared parameters, Inputs inputs) => TableSet.Empty;
    }

    [TaskName("Faulty.Egg")]
    [IsDependentOn(typeof(Hen))]
    public sealed class Egg : Pointless;

    [TaskName("Faulty.Hen")]
    [IsDependentOn(typeof(Egg))]
    public sealed class Hen : Pointless;

    /// <summary>Reads a task that is not part of the build.</summary>
    [TaskName("Faulty.Stray")]
    [IsDependentOn(typeof(Thief))]
    public sealed class Stray : Pointless;

    [TaskName("Faulty.Twin")]
    public sealed class Twin : Pointless;

    [TaskName("Faulty.Twin")]
    public sealed class OtherTwin : Pointless;
}
