using Cake.Frosting;
using Figures.Tables;

namespace Figures.Authoring.Tests;

public sealed class ListsPointsTests
{
    private readonly Session session = new();

    [Fact]
    public async Task A_longer_list_computes_the_new_points_alone()
    {
        await session.RunAsync(Session.Smoke(), new Squares());
        using var longer = session.Prepare(Session.Smoke("Small.Squares.Numbers=2,3,5"), new Squares());
        var stale = longer.Plan!.Steps.Where(step => step.State != StepState.UpToDate).Select(step => step.Step.Name);
        Assert.Equal(["Small.Squares[Number=5]", "Small.Squares"], stale);
    }

    [Fact]
    public void Another_shared_value_computes_every_point()
    {
        using var other = session.Prepare(Session.Smoke("Small.Squares.Factor=2"), new Squares());
        Assert.Equal(3, other.Plan!.Steps.Count(step => step.State != StepState.UpToDate));
    }

    [Fact]
    public void A_list_without_points_is_refused()
    {
        var fault = Assert.Throws<PipelineException>(() => session.Prepare(Session.Smoke("Small.Squares.Numbers=-1"), new Squares()));
        Assert.Contains("list no points", fault.Message, StringComparison.Ordinal);
    }
}

/// <summary>Parameters of <see cref="Squares"/>.</summary>
public sealed record SquaresShared(double Factor, [property: ListsPoints] IReadOnlyList<int> Numbers);

/// <summary>A point of <see cref="Squares"/>.</summary>
public sealed record SquaresPoint(int Number);

[TaskName("Small.Squares")]
public sealed class Squares : SweepTask<SquaresShared, SquaresPoint>
{
    protected override SquaresShared Parameters(Profile profile) => new(1, [2, 3]);

    protected override IReadOnlyList<SquaresPoint> Points(Profile profile) => Points(profile, Parameters(profile));

    protected override IReadOnlyList<SquaresPoint> Points(Profile profile, SquaresShared shared) =>
        [.. shared.Numbers.Where(number => number > 0).Select(number => new SquaresPoint(number))];

    protected override TableSet Run(SquaresShared shared, SquaresPoint point, Inputs inputs) => TableSet.Of(("squares", new Table(
        Column.Integers("number", [point.Number]).AsKey(), Column.Doubles("square", [shared.Factor * point.Number * point.Number]))));
}
