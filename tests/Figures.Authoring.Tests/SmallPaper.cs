using System.ComponentModel.DataAnnotations;
using Cake.Frosting;
using Figures.Plotting;
using Figures.Tables;

namespace Figures.Authoring.Tests;

/// <summary>Parameters of <see cref="Parabola"/>.</summary>
public sealed record ParabolaSetting([property: Range(2, 100)] int Points, double Curvature, ulong Seed, Shape Shape, IReadOnlyList<double> Marks);

public enum Shape
{
    Up,
    Down,
}

/// <summary>A paper of one curve, one sweep and one figure.</summary>
[TaskName("Small.Parabola")]
public sealed class Parabola : DataTask<ParabolaSetting>
{
    protected override ParabolaSetting Parameters(Profile profile) => profile switch
    {
        Profile.Smoke => new ParabolaSetting(3, 1, 1, Shape.Up, [0.5]),
        Profile.Default => new ParabolaSetting(5, 1, 1, Shape.Up, [0.5]),
        _ => new ParabolaSetting(50, 1, 1, Shape.Up, [0.5, 0.75]),
    };

    protected override TableSet Run(ParabolaSetting parameters, Inputs inputs)
    {
        var x = Enumerable.Range(0, parameters.Points).Select(point => (double)point).ToList();
        return TableSet.Of(("curve", new Table(
            Column.Doubles("x", x).AsKey(), Column.Doubles("y", x.Select(value => parameters.Curvature * value * value)))));
    }
}

/// <summary>The shared part of <see cref="Powers"/>.</summary>
public sealed record PowersShared(double Base);

/// <summary>A point of <see cref="Powers"/>.</summary>
public sealed record PowersPoint(int Exponent);

[TaskName("Small.Powers")]
[IsDependentOn(typeof(Parabola))]
public sealed class Powers : SweepTask<PowersShared, PowersPoint>
{
    private static readonly AsyncLocal<int?> Chosen = new();

    /// <summary>Number of points; a test that changes it changes it for its own runs only.</summary>
    public static int Count
    {
        get => Chosen.Value ?? 3;
        set => Chosen.Value = value;
    }

    protected override PowersShared Parameters(Profile profile) => new(2);

    protected override IReadOnlyList<PowersPoint> Points(Profile profile) => Enumerable.Range(0, Count).Select(exponent => new PowersPoint(exponent)).ToList();

    protected override TableSet Run(PowersShared shared, PowersPoint point, Inputs inputs)
    {
        var value = inputs.Table<Parabola>("curve").Doubles("y")[1];
        for (var i = 0; i < point.Exponent; i++)
        {
            value *= shared.Base;
        }

        return TableSet.Of(("powers", new Table(Column.Integers("exponent", [point.Exponent]).AsKey(), Column.Doubles("value", [value]))));
    }
}

[TaskName("Small.Figure1")]
[IsDependentOn(typeof(Parabola))]
[IsDependentOn(typeof(Powers))]
public sealed class SmallFigure : FigureTask
{
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(("curve", inputs.Table<Parabola>("curve")), ("powers", inputs.Table<Powers>("powers")));

    protected override IEnumerable<Claim> Claims(TableSet data) =>
        [new Claim(
            "parabola", "The parabola passes through (1, 1)", "height at one", data["curve"].Doubles("y")[1],
            Bound.Near(1, Tolerance.Within(0.1), BoundKind.Theory, "y = x²"))];

    protected override Figure Draw(TableSet data) => new() { Title = "A parabola", Caption = "Drawn for a test." };
}

/// <summary>Reads what it does not declare, in a function of another class; so its code names what is read.</summary>
[TaskName("Small.Thief")]
[IsDependentOn(typeof(Parabola))]
public sealed class Thief : DataTask<PowersShared>
{
    protected override PowersShared Parameters(Profile profile) => new(2);

    protected override TableSet Run(PowersShared parameters, Inputs inputs) => Fence.Sold(() => inputs);
}

/// <summary>As <see cref="Thief"/>, but the function that reads is generic, and so is the base class that calls it.</summary>
/// <typeparam name="TTask">What is read.</typeparam>
public abstract class Receiver<TTask> : DataTask<PowersShared>
    where TTask : PipelineTask
{
    protected override PowersShared Parameters(Profile profile) => new(2);

    protected override TableSet Run(PowersShared parameters, Inputs inputs) => Fence.Read<TTask>(inputs);
}

[TaskName("Small.Smuggler")]
[IsDependentOn(typeof(Parabola))]
public sealed class Smuggler : Receiver<Powers>;

[TaskName("Small.Merchant")]
[IsDependentOn(typeof(Parabola))]
public sealed class Merchant : Receiver<Parabola>;

/// <summary>As <see cref="Thief"/>, but only the run shows which task is read: no code names it.</summary>
[TaskName("Small.Burglar")]
[IsDependentOn(typeof(Parabola))]
public sealed class Burglar : DataTask<PowersShared>
{
    protected override PowersShared Parameters(Profile profile) => new(2);

    protected override TableSet Run(PowersShared parameters, Inputs inputs)
    {
        var task = typeof(Fence).Assembly.GetType($"{typeof(Fence).Namespace}.Powers")!;
        var read = typeof(Fence).GetMethod(nameof(Fence.Read))!.MakeGenericMethod(task);
        return read.CreateDelegate<Func<Inputs, TableSet>>()(inputs);
    }
}

public static class Fence
{
    public static TableSet Sold(Func<Inputs> inputs) => new Lazy<TableSet>(() => TableSet.Of(("powers", inputs().Table<Powers>("powers")))).Value;

    public static TableSet Read<TTask>(Inputs inputs)
        where TTask : PipelineTask => inputs.Tables<TTask>();
}
