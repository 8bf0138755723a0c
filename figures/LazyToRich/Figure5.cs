using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

using ScottPlot;

namespace LazyToRich;

/// <summary>
/// Figure 5 of the paper (spec sections 5 and 7): architecture and sign of λ together decide between lazy, rich and delayed-rich learning.
/// </summary>
[TaskName("LazyToRich.Figure5")]
[TaskDescription("Kernel distance over λ and over time for funnel, square and inverted funnel networks")]
[IsDependentOn(typeof(KernelChange))]
[IsDependentOn(typeof(DelayedLoss))]
[IsDependentOn(typeof(SaddleCount))]
[IsDependentOn(typeof(KernelChangeReference))]
public sealed partial class Figure5 : FigureTask
{
    private static readonly (string Name, string Title, int[] Layers, int Color)[] Architectures =
    [
        ("funnel", "Funnel 4-2-2", [4, 2, 2], 0),
        ("square", "Square 4-4-4", [4, 4, 4], 1),
        ("inverted", "Inverted funnel 2-2-4", [2, 2, 4], 2),
    ];

    /// <summary>Lower edge of the loss panel.</summary>
    private const double LowestLoss = 1e-3;

    /// <summary>Colours of λ = −5, −10 and −30: the first two as in the panels below.</summary>
    private static readonly Color[] DelayedColors = [CurveStyle.Series[1], CurveStyle.Series[0], CurveStyle.Series[3]];

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        var (delayed, predicted) = (inputs.Rows<DelayedLoss, DelayedPoint>(), inputs.Rows<DelayedLoss, DelayedPrediction>());
        return TableSet.Of(
            ("scan", Courses.Rounded(inputs.Table<KernelChange>("scan"))),
            ("course", Courses.Rounded(inputs.Table<KernelChange>("course"))),
            ("steps", inputs.Table<KernelChange>("steps")),
            ("delayed", Courses.Rounded(inputs.Table<DelayedLoss>("loss"))),
            ("predicted", Courses.Rounded(inputs.Table<DelayedLoss>("predicted"))),
            ("late", Courses.Rounded(Table.Of(predicted.SelectMany(row =>
                Late([.. delayed.Where(point => point.RelativeScale == row.RelativeScale)], row.Rate))))),
            ("saddles", inputs.Table<SaddleCount>("saddles")),
            ("reference", Table.Of(WithReference(
                inputs.Rows<KernelChange, KernelDistance>("tabulated"), inputs.Rows<KernelChangeReference, PublishedDistance>()))));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var figure = new Figure(rows: 2, columns: 3)
        {
            Title = "Architecture and relative scale decide the learning regime",
            Caption = "A: the three architectures. B: kernel distance S(0, ∞) at the end of learning over λ; mean and standard deviation "
                + "over random tasks and starts, exact solution. C: kernel distance over time, mean and standard deviation, with one gradient "
                + "descent (solid) and its exact solution (dotted). D (ours): excess loss of a funnel at large −λ: a fast lazy phase to the "
                + "plateau ‖Σ(I − Π)‖^{2}/2 (dashed), then feature learning at the rate 2s^{2}/(k + |λ|/2) (dotted). Here the seed "
                + "text’s “σ = 10” and “σ = 0.00001” are read as variances, of targets and of raw weights: figure X2 shows the other "
                + "reading.",
            PanelAspectRatio = 0.95,
        };
        Schematic.Architectures(figure[0, 0], Architectures.Select(item => (item.Name, item.Layers, CurveStyle.Series[item.Color])));
        figure.Letter(figure[0, 0], "A");
        KernelPanel.Scan(figure[0, 1], data["scan"].Rows<KernelDistance>());
        figure.Letter(figure[0, 1], "B");
        DrawDelayed(figure[0, 2], data);
        figure.Letter(figure[0, 2], "D");
        foreach (var (column, (name, title, _, _)) in Architectures.Index())
        {
            KernelPanel.Course(figure[1, column], data["course"].Rows<KernelCourse>(), name, hasLegend: column == 0);
            figure[1, column].Title(title);
        }

        figure[1, 0].YLabel("S(0, T)");
        figure.Letter(figure[1, 0], "C");
        AnnotateSaddles(figure[1, 1], data["saddles"].Rows<SaddleShare>());
        return figure;
    }

    /// <summary>
    /// The mean over starts of a square network leaves out those that λ = 0 would not let learn; this says how many they are.
    /// </summary>
    private static void AnnotateSaddles(Plot plot, IReadOnlyList<SaddleShare> saddles)
    {
        var balanced = saddles.Single(row => row.RelativeScale == 0);
        var note = $"λ = 0: of {balanced.Draws} starts drawn once,\n{balanced.Stuck} end on a saddle (left out here)";
        plot.Add.TextAt(note, 0.03, 0.97, Alignment.UpperLeft).LabelFontSize = 6.5f;
    }

    private static void DrawDelayed(Plot plot, TableSet data)
    {
        CurveStyle.Panel(plot, "Delayed rich learning (ours)", "Flow time T", "Excess loss").LogX().LogY();
        plot.Axes.SetLimitsY(LowestLoss, 20);
        var late = data["late"].Rows<DelayedPoint>().ToLookup(point => point.RelativeScale);
        foreach (var (index, scale) in data["delayed"].Rows<DelayedPoint>().GroupBy(point => point.RelativeScale).Index())
        {
            CurveStyle.Simulation(plot, Times(scale), Losses(scale), DelayedColors[index], CurveStyle.Scale(scale.Key), 1.6);
            CurveStyle.Theory(plot, Times(late[scale.Key]), Losses(late[scale.Key]), width: 1.6);
        }

        // The plateau depends on the start of the encoder, which all λ share up to its length.
        plot.Add.HorizontalLine(data["predicted"].Rows<DelayedPrediction>()[0].Plateau, 0.9f, CurveStyle.Guide, Dashes.Dashed);
        plot.PlaceLegend(LegendPlace.LowerLeft);
    }

    private static double[] Times(IEnumerable<DelayedPoint> course) => [.. course.Select(point => point.Time)];

    private static double[] Losses(IEnumerable<DelayedPoint> course) => [.. course.Select(point => point.Loss)];

    /// <summary>
    /// The late decay exp(−rate·T) through the last point above the lower edge of the panel, from where it has left the plateau.
    /// </summary>
    private static IEnumerable<DelayedPoint> Late(IReadOnlyList<DelayedPoint> course, double rate)
    {
        var last = course.Last(point => point.Loss > LowestLoss);
        return course.Where(point => point.Time >= last.Time / 8 && point.Time <= last.Time)
            .Select(point => point with { Loss = last.Loss * Elementary.Exp(rate * (last.Time - point.Time)) });
    }

    /// <summary>
    /// Our means beside the specification's, with what the standard error of their difference and the rounding of the printed number need.
    /// </summary>
    private static IEnumerable<ReferenceDistance> WithReference(
        IReadOnlyList<KernelDistance> ours, IReadOnlyList<PublishedDistance> published) =>
        from theirs in published
        join our in ours
            on (theirs.Architecture, (double)theirs.RelativeScale, theirs.Time) equals (our.Architecture, our.RelativeScale, our.Time)
        select new ReferenceDistance(
            our.Architecture, our.RelativeScale, our.Time, our.Mean, our.Deviation, our.Problems, theirs.Mean, theirs.Resolution);
}
