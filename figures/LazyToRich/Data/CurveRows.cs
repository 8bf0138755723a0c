using Figures.Tables;

namespace LazyToRich.Data;

/// <summary>Curves being recorded: for every λ and step, one value per named curve.</summary>
/// <param name="names">Names of the value columns.</param>
internal sealed class CurveRows(IReadOnlyList<string> names)
{
    private readonly List<double> scales = [];
    private readonly List<long> steps = [];
    private readonly List<double>[] values = [.. names.Select(_ => new List<double>())];

    public void Add(double relativeScale, long step, IEnumerable<double> row)
    {
        scales.Add(relativeScale);
        steps.Add(step);
        var index = 0;
        foreach (var value in row)
        {
            values[index++].Add(value);
        }
    }

    /// <summary>Columns relative_scale, step, and one for each curve.</summary>
    public Table ToTable() => new(
    [
        Column.Doubles("relative_scale", scales, description: "λ").AsKey(),
        Column.Integers("step", steps, description: "Step of gradient descent, flow time over learning rate").AsKey(),
        .. names.Select((name, index) => Column.Doubles(name, values[index])),
    ]);
}
