using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;
using LazyToRich.Model;

namespace LazyToRich;

/// <summary>
/// Figure 4 of the paper (spec section 7): representations after learning a semantic hierarchy from small, imbalanced and large starts,
/// and their sensitivity to noise.
/// </summary>
[TaskName("LazyToRich.Figure4")]
[TaskDescription("Representations of a semantic hierarchy: rich, semi-structured lazy, lazy; sensitivity to noise")]
[IsDependentOn(typeof(SemanticDescent))]
[IsDependentOn(typeof(NoiseScan))]
public sealed partial class Figure4 : FigureTask
{
    /// <summary>Start, title, letter and frame colour of each picture of QQᵀ.</summary>
    private static readonly (string Start, string Title, string? Letter, int Color)[] Starts =
    [
        ("zero", "λ = 0", "B", 1),
        ("small", "small Gaussian", null, 2),
        ("positive", "λ = 10", "C", 3),
        ("negative", "λ = −10", null, 4),
        ("large", "large Gaussian", "D", 5),
    ];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        var (learned, predicted) = (
            inputs.Rows<SemanticDescent, GramEntry>("learned"), inputs.Rows<SemanticDescent, GramEntry>("predicted"));
        return TableSet.Of(
            ("labels", inputs.Table<SemanticDescent>("labels")),
            ("input_similarity", Courses.Rounded(inputs.Table<SemanticDescent>("input_similarity"))),
            ("output_similarity", Courses.Rounded(inputs.Table<SemanticDescent>("output_similarity"))),
            ("learned", Courses.Rounded(Table.Of(learned.Select(ShownEntry.Of)))),
            ("predicted", Courses.Rounded(Table.Of(predicted.Where(IsRepresentation).Select(ShownEntry.Of)))),
            ("scores", Courses.Rounded(Table.Of(inputs.Rows<SemanticDescent, SemanticStart>("starts").Select(start =>
                RepresentationScore.Of(start, Gram(learned, start.Start), Gram(predicted, start.Start)))))),
            ("noise", Courses.Rounded(inputs.Table<NoiseScan>("noise"))));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var figure = new Figure(rows: 2, columns: 5)
        {
            Title = "Rich, semi-structured and lazy representations",
            Caption = "A: labels of eight items (rows) with eight features, and the similarities of items (\\tilde{V} \\tilde{S} "
                + "\\tilde{V}^{T}) and features (\\tilde{U} \\tilde{S} \\tilde{U}^{T}) they imply. B–D: QQ^{T}/8 after training an 8-8-8 "
                + "network on X = I_{8} (η = 0.01, 20000 steps); upper left W_{1}^{T}W_{1}, lower right W_{2}W_{2}^{T}, colours end at "
                + "±0.5. B: small |λ|, both layers carry the task. C: large |λ|, one large layer without, one small layer with structure. "
                + "D: large Gaussian layers. E: extra loss under noise on inputs and on all weights; lines exact, dots sampled.",
            PanelAspectRatio = 1,
        };
        figure[0, 0] = Picture(MatrixTable.Read(data["labels"].Rows<MatrixEntry>()), "labels", "A", 1);
        figure[0, 1] = Picture(MatrixTable.Read(data["input_similarity"].Rows<MatrixEntry>()), "items", null, 1);
        figure[0, 2] = Picture(MatrixTable.Read(data["output_similarity"].Rows<MatrixEntry>()), "features", null, 3);
        figure[0, 3] = DrawNoise(data["noise"], "input", "input noise", "E");
        figure[0, 4] = DrawNoise(data["noise"], "parameter", "parameter noise", null);
        foreach (var (column, (start, title, letter, color)) in Starts.Index())
        {
            var plot = Picture(Learned(data["learned"], start), title, letter, 0.5);
            DrawBorder(plot, CurveStyle.Palette[color]);
            figure[1, column] = plot;
        }

        return figure;
    }

    private static Plot Picture(Matrix matrix, string title, string? letter, double limit)
    {
        var plot = new Plot { Title = title, Letter = letter };
        plot.Add.Matrix(matrix, ColorScale.Symmetric(Colormap.BlueBrown, limit));
        return plot;
    }

    /// <summary>A coloured edge, and thin lines between the blocks of QQᵀ.</summary>
    private static void DrawBorder(Plot plot, Color color)
    {
        const double First = -0.5;
        const double Middle = SemanticTask.Size - 0.5;
        const double Last = (2 * SemanticTask.Size) - 0.5;
        plot.Add.Segment((Middle, First), (Middle, Last), width: 0.5);
        plot.Add.Segment((First, Middle), (Last, Middle), width: 0.5);
        plot.Add.Line([First, Last, Last, First, First], [First, First, Last, Last, First], color: color, width: 3.2);
    }

    private static Plot DrawNoise(Table noise, string kind, string title, string? letter)
    {
        var plot = CurveStyle.Panel(title, "λ", kind == "input" ? "Extra loss" : "", letter);
        plot.YAxis.Scale = AxisScale.Log10;
        plot.YAxis.SetLimits(0.05, 50_000);
        plot.YAxis.SetTicks([0.1, 10, 1000], ["0.1", "10", "1000"]);
        var deviations = noise.Doubles("noise_deviation").ToArray();
        foreach (var (index, deviation) in deviations.Distinct().Index())
        {
            var part = noise.Where(row => deviations[row] == deviation);
            var color = CurveStyle.Series[index];
            plot.Add.Line(
                part.Doubles("relative_scale"), part.Doubles($"{kind}_expected"), kind == "input" ? $"σ = {deviation}" : "", color, 1.2);
            plot.Add.Scatter(part.Doubles("relative_scale"), part.Doubles($"{kind}_sampled"), color: color, size: 2.6);
        }

        plot.Legend.Position = LegendPosition.UpperLeft;
        plot.Legend.Frame = false;
        return plot;
    }

    private static Matrix Learned(Table learned, string start) => MatrixTable.Read(
        learned.Rows<ShownEntry>().Where(row => row.Start == start).Select(row => new MatrixEntry(row.Row, row.Column, row.Value)));

    private static StackedGram Gram(IReadOnlyList<GramEntry> entries, string start) => new(
        MatrixTable.Read(entries.Where(entry => entry.Start == start).Select(entry => new MatrixEntry(entry.Row, entry.Column, entry.Value))),
        SemanticTask.Size);

    /// <summary>Whether an entry of QQᵀ belongs to W1ᵀW1 or W2W2ᵀ.</summary>
    private static bool IsRepresentation(GramEntry entry) => entry.Row < SemanticTask.Size == entry.Column < SemanticTask.Size;
}
