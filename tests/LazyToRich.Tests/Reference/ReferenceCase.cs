using Figures.Numerics;

using LazyToRich.Model;

namespace LazyToRich.Tests.Reference;

/// <summary>One start of R1_inputs.csv: λ, initial weights and Σ.</summary>
internal sealed record ReferenceCase(int Number, double RelativeScale, Weights Start, Matrix Correlation)
{
    public static IReadOnlyList<ReferenceCase> All { get; } = [.. Enumerable.Range(0, 8).Select(Read)];

    public TaskSpectrum Task => TaskSpectrum.Of(Correlation);

    /// <summary>Whether N_h = m, which the B-form and the splitting theorem need.</summary>
    public bool HasNoSpareUnits => Start.Shape.Hidden == Start.Shape.Modes;

    public StableSolution Solve() => new(Task, Start, RelativeScale);

    private static ReferenceCase Read(int number)
    {
        var table = ReferenceTable.Read("R1_inputs");
        var rows = table.Rows.Where(row => row.Integer("case") == number).ToArray();
        Matrix Of(string name) => table.Matrix(row => row.Integer("case") == number && row["matrix"] == name);
        return new ReferenceCase(number, rows[0].Number("lambda"), new Weights(Of("W1"), Of("W2")), Of("Sigma"));
    }
}
