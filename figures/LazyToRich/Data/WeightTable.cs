using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>Initial weights for several λ as one table: one row per weight.</summary>
internal static class WeightTable
{
    /// <summary>Columns relative_scale, layer, row, column, value.</summary>
    public static Table Of(double relativeScale, Weights weights)
    {
        var layers = new[] { (Name: "encoder", Matrix: weights.Encoder), (Name: "decoder", Matrix: weights.Decoder) };
        var entries = layers.SelectMany(layer => Enumerable.Range(0, layer.Matrix.Data.Length).Select(index =>
            (layer.Name,
                Row: index / layer.Matrix.Columns,
                Column: index % layer.Matrix.Columns,
                Value: layer.Matrix.Data[index]))).ToArray();
        return new Table(
            Column.Doubles("relative_scale", entries.Select(_ => relativeScale), description: "λ").AsKey(),
            Column.Strings("layer", entries.Select(entry => entry.Name)).AsKey(),
            Column.Integers("row", entries.Select(entry => entry.Row)).AsKey(),
            Column.Integers("column", entries.Select(entry => entry.Column)).AsKey(),
            Column.Doubles("value", entries.Select(entry => entry.Value)));
    }

    /// <summary>The weights of every λ, in the order of the table.</summary>
    public static IEnumerable<(double RelativeScale, Weights Weights)> Read(Table table)
    {
        var scales = table.Doubles("relative_scale").ToArray();
        foreach (var scale in scales.Distinct())
        {
            yield return (scale, new Weights(Layer(table, scales, scale, "encoder"), Layer(table, scales, scale, "decoder")));
        }
    }

    private static Matrix Layer(Table table, double[] scales, double scale, string layer) =>
        MatrixTable.Read(table.Where(row => scales[row] == scale && table.Strings("layer")[row] == layer));
}
