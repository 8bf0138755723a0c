using Figures.Numerics;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics;

/// <summary>A target as tables and back: one row per entry, in the order of the rows of the matrix, and its setting.</summary>
internal static class SignalTable
{
    /// <summary>The table of the matrices.</summary>
    public const string Name = "signal";

    /// <summary>The table of one row that says what they are.</summary>
    public const string SettingName = "setting";

    /// <summary>Writes A* and Y, and d and k.</summary>
    public static TableSet Of(Target target, int rank)
    {
        int d = target.Dimension;
        var matrices = new Table(
            Column.Integers("row", Enumerable.Range(0, d * d).Select(entry => entry / d)).AsKey(),
            Column.Integers("column", Enumerable.Range(0, d * d).Select(entry => entry % d)).AsKey(),
            Column.Doubles("signal", target.Signal.Data.ToArray(), description: "A*, the clean signal"),
            Column.Doubles("observed", target.Observed.Data.ToArray(), description: "Y = A* + E, what the network is trained on"));
        var setting = new Table(
            Column.Integers("dimension", [d], description: "d").AsKey(),
            Column.Integers("rank", [rank], description: "k, the rank of the signal"));
        return TableSet.Of((Name, matrices), (SettingName, setting));
    }

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    public static Target Read(Table table)
    {
        int d = (int)Math.Round(Math.Sqrt(table.RowCount));
        return new Target(Matrix.FromRows(d, d, table.Doubles("signal")), Matrix.FromRows(d, d, table.Doubles("observed")));
    }
}
