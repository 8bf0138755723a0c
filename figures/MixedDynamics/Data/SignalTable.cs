using Figures.Numerics;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics;

/// <summary>A target as a table and back: one row per entry, in the order of the rows of the matrix.</summary>
internal static class SignalTable
{
    /// <summary>The only table of a signal task.</summary>
    public const string Name = "signal";

    /// <summary>Writes A* and Y.</summary>
    public static TableSet Of(Target target)
    {
        int d = target.Dimension;
        return TableSet.Of((Name, new Table(
            Column.Integers("row", Enumerable.Range(0, d * d).Select(entry => entry / d)).AsKey(),
            Column.Integers("column", Enumerable.Range(0, d * d).Select(entry => entry % d)).AsKey(),
            Column.Doubles("signal", target.Signal.Data.ToArray(), description: "A*, the clean signal"),
            Column.Doubles("observed", target.Observed.Data.ToArray(), description: "Y = A* + E, what the network is trained on"))));
    }

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    public static Target Read(Table table)
    {
        int d = (int)Math.Round(Math.Sqrt(table.RowCount));
        return new Target(Matrix.FromRows(d, d, table.Doubles("signal")), Matrix.FromRows(d, d, table.Doubles("observed")));
    }
}
