using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

using ScottPlot;

namespace LazyToRich;

/// <summary>
/// D.3 of the paper (spec section 6.4): a feature taught for one item generalises along the hierarchy, the more the larger λ was.
/// </summary>
[TaskName("LazyToRich.D3")]
[TaskDescription("Transfer of a new feature from the goldfish to the other items, over λ")]
[IsDependentOn(typeof(Transfer))]
public sealed class D3 : FigureTask
{
    /// <summary>Predictions for the other fish and for a bird in the limit λ → ∞ (spec section 6.4).</summary>
    private static readonly double[] Limits = [0.5, 0.25];

    /// <summary>Predictions for the other fish and for a bird, the specification's table R5 of transfer.</summary>
    private static readonly (string Name, double Scale, double Sibling, double Cousin)[] Expected =
    [
        ("negative", -10, 0.017759790824967, 0.008655593657236),
        ("zero", 0, 0.261203874963741, 0.108194187554388),
        ("positive", 10, 0.484498659261172, 0.236130231677341),
    ];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("items", Courses.Rounded(inputs.Table<Transfer>("items"))), ("curves", Courses.Rounded(inputs.Table<Transfer>("curves"))));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var items = data["items"].Rows<TransferItem>();
        foreach (var (name, scale, sibling, cousin) in Expected)
        {
            yield return Taught($"fish-{name}", scale, item: 2, sibling);
            yield return Taught($"bird-{name}", scale, item: 3, cousin);
        }

        yield return new Claim(
            "learned",
            "The new output unit learns G_ij/G_jj",
            "largest difference of gradient descent and G_ij/G_jj",
            items.Max(row => Math.Abs(row.Taught - row.Predicted)),
            Bound.AtMost(1e-12, BoundKind.Theory, "SPEC 6.4; (1 − 0.1)^400 = 5·10^{−19} of the error is left"));
        var fish = data["curves"].Rows<TransferCurve>();
        yield return new Claim(
            "grows",
            "Generalisation grows with λ everywhere",
            "smallest step of the prediction for the other fish",
            fish.Skip(1).Zip(fish, (later, earlier) => later.Sibling - earlier.Sibling).Min(),
            Bound.AtLeast(double.Epsilon, BoundKind.Theory, "SPEC 6.4: p_i increases with λ"));

        Claim Taught(string id, double scale, long item, double expected)
        {
            var row = items.Single(row => row.RelativeScale == scale && row.Item == item);
            return new Claim(
                id,
                $"{CurveStyle.Scale(scale)}: what is taught for the {items[0].Name} is expected of the {row.Name}",
                "output of the new unit",
                row.Taught,
                Bound.Near(expected, Tolerance.Within(1e-12), BoundKind.Reference, "table R5_semantic_transfer"));
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var figure = new Figure(rows: 1, columns: 2)
        {
            Title = "Transfer of a new feature",
            Caption = "After learning the hierarchy of Figure 4 with relative scale λ, one output unit is added and taught “eats worms” "
                + "for the goldfish alone, with the encoder frozen. A: what it then says of every item. B: its predictions for the other "
                + "fish, for birds and for plants over λ; dashed: the limits 1/2 and 1/4 for λ → ∞. Protocol, item names and B are ours.",
            PanelAspectRatio = 0.8,
        };
        DrawItems(figure[0, 0], data["items"].Rows<TransferItem>());
        DrawCurves(figure[0, 1], data["curves"].Rows<TransferCurve>());
        figure.Letter(figure[0, 0], "A");
        figure.Letter(figure[0, 1], "B");
        return figure;
    }

    private static void DrawItems(Plot plot, IReadOnlyList<TransferItem> items)
    {
        var scales = items.GroupBy(item => item.RelativeScale).ToList();
        string[] names = [.. scales[0].Select(item => item.Name)];
        var values = new double[scales.Count, names.Length];
        foreach (var (row, scale) in scales.Index())
        {
            foreach (var (column, item) in scale.Index())
            {
                values[row, column] = item.Predicted;
            }
        }

        plot.Title("Prediction of the new feature");
        plot.YLabel("λ");
        plot.Add.Matrix(values, ColorScale.Linear(FigureColormaps.PaperBlues, 0, 1), value => $"{Math.Max(value, 0):F2}").CellTextSize = 6.5;
        plot.XAxis.ShowTicks = plot.YAxis.ShowTicks = true;
        plot.XAxis.TickLabelRotation = 45;
        plot.SetTicksX([.. Enumerable.Range(0, names.Length)], names);
        plot.SetTicksY([.. Enumerable.Range(0, scales.Count)], [.. scales.Select(scale => CurveStyle.Number(scale.Key))]);
    }

    private static void DrawCurves(Plot plot, IReadOnlyList<TransferCurve> curves)
    {
        CurveStyle.Panel(plot, "Generalisation over λ", "λ", "Prediction");
        foreach (var limit in Limits)
        {
            plot.Add.HorizontalLine(limit, 0.7f, CurveStyle.Guide, Dashes.Dashed);
        }

        double[] scales = [.. curves.Select(row => row.RelativeScale)];
        Add("other fish", row => row.Sibling, 0);
        Add("birds", row => row.Cousin, 1);
        Add("plants", row => row.Other, 2);
        plot.PlaceLegend(LegendPlace.MiddleLeft, anchor: (0, 0.725));

        void Add(string label, Func<TransferCurve, double> value, int color)
        {
            double[] predictions = [.. curves.Select(value)];
            plot.Add.ScatterLine(scales, predictions).Styled(label, CurveStyle.Series[color], CurveStyle.Width);
        }
    }
}
