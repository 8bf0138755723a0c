using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Spectrum and eigenbasis of inputs as tables, and back.</summary>
internal static class InputTables
{
    /// <summary>The tables <c>spectrum</c>, <c>source</c>, <c>basis</c> and <c>mean</c>; the last two are empty for Gaussian
    /// inputs.</summary>
    public static TableSet Of(InputSpectrumSetting setting, InputKind kind, double[] eigenvalues, InputBasis? basis, int files)
    {
        double[] indices = [.. Enumerable.Range(1, eigenvalues.Length).Select(index => (double)index)];
        double exponent = -PowerLawFit.Slope(indices, eigenvalues, InputSpectrum.FirstFitted, InputSpectrum.LastFitted) - 1;
        int side = basis is null ? 0 : InputSource.SideOf(eigenvalues.Length)!.Value;
        return TableSet.Of(
            ("spectrum", new Table(
                Column.Integers("index", Enumerable.Range(1, eigenvalues.Length), description: "k").AsKey(),
                Column.Doubles("eigenvalue", eigenvalues, description: $"λ_k of {Name(kind)}"))),
            ("source", Table.Of([new InputSourceRow(
                kind.ToString(), Name(kind), exponent, files, basis is null ? 0 : setting.Images, side, setting.ShortSide, basis?.Scale ?? 1)])),
            ("basis", new Table(
                Column.Integers("place", Enumerable.Range(0, side * side * side * side), description: "component · N + pixel").AsKey(),
                Column.Doubles("weight", basis is null ? [] : basis.Vectors.Data.ToArray(), description: "Entry of an eigenvector"))),
            ("mean", new Table(
                Column.Integers("pixel", Enumerable.Range(0, side * side), description: "Row by row").AsKey(),
                Column.Doubles("grey", basis?.Mean ?? [], description: "Mean image"))));
    }

    /// <summary>The eigenbasis that the tables hold; null for Gaussian inputs.</summary>
    public static InputBasis? BasisOf(TableSet tables)
    {
        int dimension = tables["mean"].RowCount;
        return dimension == 0 ? null : new InputBasis(
            [.. tables["spectrum"].Rows<EigenvalueRow>().Select(row => row.Eigenvalue)],
            Matrix.FromRows(dimension, dimension, tables["basis"].Doubles("weight")),
            tables["mean"].Doubles("grey").ToArray(), tables["source"].Rows<InputSourceRow>().Single().Scale);
    }

    private static string Name(InputKind kind) => kind switch
    {
        InputKind.Cifar5m => "CIFAR-5m images in grey",
        InputKind.Patches => "patches of photographs, not of CIFAR-5m",
        _ => "synthetic Gaussian inputs, not of CIFAR-5m",
    };
}
