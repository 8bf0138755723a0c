using Cake.Frosting;
using Figures.Tables;

namespace Figures.Authoring.Tests;

public sealed class RowsTests
{
    private static readonly CurveRow[] Curve = [new(0, 0), new(1, double.NaN)];
    private static readonly PowerRow[] Values = [new(2, 4)];

    private readonly Session session = new();

    [Fact]
    public void Rows_are_found_by_task_and_name_by_task_or_by_their_type_alone()
    {
        var inputs = Inputs(("curve", Table.Of(Curve)), ("powers", Table.Of(Values)));
        Assert.Equal(Curve, inputs.Rows<Parabola, CurveRow>("curve"));
        Assert.Equal(Curve, inputs.Rows<Parabola, CurveRow>());
        Assert.Equal(Values, inputs.Rows<PowerRow>());
    }

    [Fact]
    public void Two_tables_of_the_schema_are_named()
    {
        var inputs = Inputs(("first", Table.Of(Curve)), ("second", Table.Of(Curve)), ("powers", Table.Of(Values)));
        var fault = Assert.Throws<PipelineException>(inputs.Rows<CurveRow>);
        Assert.Contains(
            "2 tables have the schema of CurveRow. They are Small.Parabola/first, Small.Parabola/second.", fault.Message, StringComparison.Ordinal);
        Assert.Throws<PipelineException>(() => inputs.Rows<Parabola, CurveRow>());
    }

    [Fact]
    public void Without_a_table_of_the_schema_the_closest_is_named_first()
    {
        var inputs = Inputs(("powers", Table.Of(Values)), ("wide", Table.Of(Curve).With(Column.Integers("z", [1, 2]))));
        var fault = Assert.Throws<PipelineException>(inputs.Rows<CurveRow>);
        Assert.Contains(
            "closest first: Small.Parabola/wide: extra column 'z' (Int64, unit '1') | Small.Parabola/powers", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_schema_is_told_with_task_and_table()
    {
        var inputs = Inputs(("wide", Table.Of(Curve).With(Column.Integers("z", [1, 2]))));
        var fault = Assert.Throws<PipelineException>(() => inputs.Rows<Parabola, CurveRow>("wide"));
        Assert.Contains("Small.Parabola/wide does not have the schema of CurveRow. extra column 'z'", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Curve, inputs.Rows<Parabola, CurveRow>("wide", ExtraColumns.Ignored));
    }

    [Fact]
    public async Task A_task_reads_rows_of_its_dependency_and_the_row_type_is_no_task_that_is_read()
    {
        var run = await session.RunAsync(Session.Smoke(), new Parabola(), new CurveReader());
        using (run)
        {
            Assert.Contains(run.Plan!.Steps, step => step.Step.Name == "Small.CurveReader");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_of_an_undeclared_task_are_told_before_anything_runs(bool behindFunction)
    {
        PipelineTask thief = behindFunction ? new HiddenThief() : new RowThief();
        var fault = Assert.Throws<PipelineException>(() => session.Prepare(Session.Smoke(), new Parabola(), new Powers(), thief));
        Assert.Contains("reads Small.Powers without declaring it", Assert.Single(fault.Problems).ToString(), StringComparison.Ordinal);
    }

    private static Inputs Inputs(params ReadOnlySpan<(string Name, Table Table)> tables) => new(
        "Small.Test",
        new StepInputs("", new Dictionary<string, TableSet> { ["Small.Parabola"] = TableSet.Of(tables) }, CancellationToken.None));
}

/// <summary>A row of <see cref="Parabola"/>.</summary>
public sealed record CurveRow([property: Column(IsKey = true)] double X, double Y);

/// <summary>A row of <see cref="Powers"/>.</summary>
public sealed record PowerRow([property: Column(IsKey = true)] int Exponent, double Value);

/// <summary>Reads rows of what it declares, in both ways.</summary>
[TaskName("Small.CurveReader")]
[IsDependentOn(typeof(Parabola))]
public sealed class CurveReader : DataTask<PowersShared>
{
    protected override PowersShared Parameters(Profile profile) => new(2);

    protected override TableSet Run(PowersShared parameters, Inputs inputs) =>
        TableSet.Of(("again", Table.Of(inputs.Rows<CurveRow>().Concat(inputs.Rows<Parabola, CurveRow>("curve")))));
}

/// <summary>Reads rows of a task it does not declare.</summary>
[TaskName("Small.RowThief")]
[IsDependentOn(typeof(Parabola))]
public sealed class RowThief : DataTask<PowersShared>
{
    protected override PowersShared Parameters(Profile profile) => new(2);

    protected override TableSet Run(PowersShared parameters, Inputs inputs) =>
        TableSet.Of(("powers", Table.Of(inputs.Rows<Powers, PowerRow>("powers"))));
}

/// <summary>As <see cref="RowThief"/>, in a generic function.</summary>
[TaskName("Small.HiddenThief")]
[IsDependentOn(typeof(Parabola))]
public sealed class HiddenThief : DataTask<PowersShared>
{
    protected override PowersShared Parameters(Profile profile) => new(2);

    protected override TableSet Run(PowersShared parameters, Inputs inputs) => Again<Powers, PowerRow>(inputs);

    private static TableSet Again<TTask, TRow>(Inputs inputs)
        where TTask : PipelineTask
        where TRow : class => TableSet.Of(("powers", Table.Of(inputs.Rows<TTask, TRow>())));
}
