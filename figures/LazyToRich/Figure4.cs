using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;
using LazyToRich.Model;

using ScottPlot;

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
    /// <summary>Items, and features: the size of W1ᵀW1 and of W2W2ᵀ.</summary>
    private const int Items = 8;

    /// <summary>Start, letter and frame colour of each column of pictures.</summary>
    private static readonly (string Start, string Letter, int Color)[] Starts =
        [("zero", "B", 1), ("small", "", 2), ("positive", "C", 3), ("negative", "", 4), ("large", "D", 5), ("wide", "", 0)];

    /// <summary>Table, name and first entry in QQᵀ of each row of pictures.</summary>
    private static readonly (string Table, string Label, bool IsDecoder)[] Layers =
    [
        ("predicted", "W_{1}^{T}W_{1} theory", false),
        ("learned", "W_{1}^{T}W_{1} simulated", false),
        ("predicted", "W_{2}W_{2}^{T} theory", true),
        ("learned", "W_{2}W_{2}^{T} simulated", true),
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
                RepresentationScore.Of(start, Gram(learned, start.Start)))))),
            ("noise", Courses.Rounded(inputs.Table<NoiseScan>("noise"))));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var figure = new Figure(rows: 6, columns: Starts.Length)
        {
            Title = "Rich, semi-structured and lazy representations",
            Caption = "A: labels of eight items (rows) with eight features, and the similarities of items (\\tilde{V} \\tilde{S} "
                + "\\tilde{V}^{T}) and features (\\tilde{U} \\tilde{S} \\tilde{U}^{T}) they imply. B–D: representations after training an 8-N_{h}-8 "
                + "network on X = I_{8} (η = 0.01, 20000 steps), divided by 8; colours end at ±N_{h}/16. B: small |λ|, both layers carry the task. "
                + "C: large |λ|, one large layer without, one small layer with structure. D: large Gaussian layers, σ = 0.42; theory is the mean "
                + "over starts, σ^{2}N_{h}I. With 8 hidden units their noise is as large as the task’s structure, with many both layers "
                + "are like the identity. Last row (a variant, ours): QQ^{T}, of which the rows above are blocks. E: extra loss under noise on "
                + "inputs and on all weights; lines exact, dots sampled.",
            PanelAspectRatio = 1,
        };
        Picture(figure[0, 0], data["labels"].Rows<MatrixEntry>(), 1).Title("labels");
        Picture(figure[0, 1], data["input_similarity"].Rows<MatrixEntry>(), 1).Title("items");
        Picture(figure[0, 2], data["output_similarity"].Rows<MatrixEntry>(), 3).Title("features");
        figure.Letter(figure[0, 0], "A");
        var noise = data["noise"].Rows<NoiseLoss>();
        DrawNoise(figure[0, 4], noise, row => row.InputExpected, row => row.InputSampled, "input noise");
        DrawNoise(figure[0, 5], noise, row => row.ParameterExpected, row => row.ParameterSampled, "parameter noise");
        figure[0, 4].YLabel("Extra loss");
        figure[0, 5].HideLegend();
        figure.Letter(figure[0, 4], "E");
        foreach (var (column, (start, letter, color)) in Starts.Index())
        {
            var hidden = data["scores"].Rows<RepresentationScore>().Single(row => row.Start == start).Hidden;
            foreach (var (row, (table, label, isDecoder)) in Layers.Index())
            {
                var plot = Picture(figure[row + 1, column], Block(data[table].Rows<ShownEntry>(), start, isDecoder), hidden / 16.0);
                DrawEdge(plot, CurveStyle.Palette[color], Items);
                plot.YLabel(column == 0 ? label : "");
            }

            var whole = Picture(figure[5, column], Whole(data["learned"].Rows<ShownEntry>(), start), hidden / 16.0);
            DrawEdge(whole, CurveStyle.Palette[color], 2 * Items);
            whole.Add.Line(Items - 0.5, -0.5, Items - 0.5, (2 * Items) - 0.5).Styled(color: Colors.Black, width: 0.5);
            whole.Add.Line(-0.5, Items - 0.5, (2 * Items) - 0.5, Items - 0.5).Styled(color: Colors.Black, width: 0.5);
            whole.YLabel(column == 0 ? "QQ^{T} simulated" : "");
            figure[1, column].Title(Title(start, hidden));
            figure.Letter(figure[1, column], letter);
        }

        return figure;
    }

    private static string Title(string start, long hidden) => start switch
    {
        "zero" => "λ = 0",
        "small" => "small Gaussian",
        "positive" => "λ = 10",
        "negative" => "λ = −10",
        _ => $"Gaussian, N_{{h}} = {hidden}",
    };

    private static Plot Picture(Plot plot, IEnumerable<MatrixEntry> entries, double limit)
    {
        plot.Add.Matrix(MatrixTable.Read(entries), ColorScale.Symmetric(FigureColormaps.BlueBrown, limit));
        return plot;
    }

    /// <summary>A coloured edge that tells the starts apart.</summary>
    private static void DrawEdge(Plot plot, Color color, int size)
    {
        var (first, last) = (-0.5, size - 0.5);
        double[] xs = [first, last, last, first, first], ys = [first, first, last, last, first];
        plot.Add.ScatterLine(xs, ys).Styled(color: color, width: 2.4);
    }

    private static void DrawNoise(
        Plot plot, IReadOnlyList<NoiseLoss> noise, Func<NoiseLoss, double> expected, Func<NoiseLoss, double> sampled, string title)
    {
        CurveStyle.Panel(plot, title, "λ", "").LogY();
        plot.Axes.SetLimitsY(0.05, 1e6);
        plot.SetTicksY([0.1, 10, 1000], ["0.1", "10", "1000"]);
        foreach (var (index, level) in noise.GroupBy(row => row.NoiseDeviation).Index())
        {
            var color = CurveStyle.Series[index];
            double[] scales = [.. level.Select(row => row.RelativeScale)];
            double[] lines = [.. level.Select(expected)], dots = [.. level.Select(sampled)];
            plot.Add.ScatterLine(scales, lines).Styled($"σ = {CurveStyle.Number(level.Key)}", color, 1.2);
            plot.Add.ScatterPoints(scales, dots).Styled(color: color, markerSize: 2.2);
        }

        plot.PlaceLegend(LegendPlace.UpperLeft, frame: false);
    }

    private static IEnumerable<MatrixEntry> Whole(IEnumerable<ShownEntry> entries, string start) =>
        entries.Where(entry => entry.Start == start).Select(entry => new MatrixEntry(entry.Row, entry.Column, entry.Value));

    /// <summary>W1ᵀW1 or W2W2ᵀ, with indices of its own.</summary>
    private static IEnumerable<MatrixEntry> Block(IEnumerable<ShownEntry> entries, string start, bool isDecoder)
    {
        var first = isDecoder ? Items : 0;
        return Whole(entries, start)
            .Where(entry => entry.Row >= first && entry.Row < first + Items && entry.Column >= first && entry.Column < first + Items)
            .Select(entry => entry with { Row = entry.Row - first, Column = entry.Column - first });
    }

    private static StackedGram Gram(IReadOnlyList<GramEntry> entries, string start) => new(
        MatrixTable.Read(
            entries.Where(entry => entry.Start == start).Select(entry => new MatrixEntry(entry.Row, entry.Column, entry.Value))),
        SemanticTask.Size);

    /// <summary>Whether an entry of QQᵀ belongs to W1ᵀW1 or W2W2ᵀ.</summary>
    private static bool IsRepresentation(GramEntry entry) => entry.Row < SemanticTask.Size == entry.Column < SemanticTask.Size;
}
