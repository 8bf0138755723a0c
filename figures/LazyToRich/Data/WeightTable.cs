using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>An initial weight.</summary>
/// <param name="RelativeScale">λ of the network.</param>
/// <param name="Layer">encoder or decoder.</param>
/// <param name="Row">Row of the layer's matrix, counted from 0.</param>
/// <param name="Column">Column, counted from 0.</param>
/// <param name="Value">The weight.</param>
public sealed record InitialWeight(
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(IsKey = true)] string Layer,
    [property: Column(IsKey = true)] long Row,
    [property: Column(IsKey = true)] long Column,
    double Value);

/// <summary>Initial weights for several λ as one table.</summary>
internal static class WeightTable
{
    private const string Encoder = "encoder";
    private const string Decoder = "decoder";

    /// <summary>The weights of a network, one row each.</summary>
    public static IEnumerable<InitialWeight> Of(double relativeScale, Weights weights) =>
    [
        .. Layer(relativeScale, Encoder, weights.Encoder),
        .. Layer(relativeScale, Decoder, weights.Decoder),
    ];

    /// <summary>The networks of every λ, in the order of the rows.</summary>
    public static IEnumerable<(double RelativeScale, Weights Weights)> Read(IReadOnlyList<InitialWeight> rows) =>
        rows.GroupBy(row => row.RelativeScale).Select(network => (network.Key, new Weights(Read(network, Encoder), Read(network, Decoder))));

    private static IEnumerable<InitialWeight> Layer(double relativeScale, string name, Matrix matrix) =>
        MatrixTable.Entries(matrix).Select(entry => new InitialWeight(relativeScale, name, entry.Row, entry.Column, entry.Value));

    private static Matrix Read(IEnumerable<InitialWeight> rows, string layer) => MatrixTable.Read(
        rows.Where(row => row.Layer == layer).Select(row => new MatrixEntry(row.Row, row.Column, row.Value)));
}
