using Figures.Numerics;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics;

/// <summary>The size of a target.</summary>
/// <param name="Dimension">d.</param>
/// <param name="Rank">k.</param>
public sealed record SignalSize(
    [property: Column(IsKey = true, Description = "d")] int Dimension,
    [property: Column(Description = "k, the rank of the signal")] int Rank);

/// <summary>A target as tables and back: one row per entry, in the order of the rows of the matrix, and its size.</summary>
internal static class SignalTable
{
    /// <summary>The table of the matrices.</summary>
    public const string Name = "signal";

    /// <summary>The table of one row that says how large they are.</summary>
    public const string SizeName = "setting";

    /// <summary>Writes A* and Y, and d and k.</summary>
    public static TableSet Of(Target target, int rank)
    {
        int d = target.Dimension;
        var matrices = new Table(
            Column.Integers("row", Enumerable.Range(0, d * d).Select(entry => entry / d)).AsKey(),
            Column.Integers("column", Enumerable.Range(0, d * d).Select(entry => entry % d)).AsKey(),
            Column.Doubles("signal", target.Signal.Data.ToArray(), description: "A*, the clean signal"),
            Column.Doubles("observed", target.Observed.Data.ToArray(), description: "Y = A* + E, what the network is trained on"));
        return TableSet.Of((Name, matrices), (SizeName, Table.Of([new SignalSize(d, rank)])));
    }

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    public static Target Read(TableSet tables)
    {
        int d = tables[SizeName].Rows<SignalSize>().Single().Dimension;
        Table matrices = tables[Name];
        return new Target(Matrix.FromRows(d, d, matrices.Doubles("signal")), Matrix.FromRows(d, d, matrices.Doubles("observed")));
    }
}
