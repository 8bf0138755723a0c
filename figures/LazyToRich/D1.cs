using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

using ScottPlot;

namespace LazyToRich;

/// <summary>D.1 of the paper (spec sections 6.2 and 7): tasks learned one after the other are forgotten whatever λ is.</summary>
[TaskName("LazyToRich.D1")]
[TaskDescription("Continual learning: network function and the losses of all tasks, simulated and exact, for every λ")]
[IsDependentOn(typeof(ContinualLearning))]
public sealed class D1 : FigureTask
{
    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs)
    {
        var both = Courses.Beside(inputs.Table<ContinualLearning>("descent"), inputs.Table<ContinualLearning>("exact"));
        var (boundaries, tasks) = (inputs.Table<ContinualLearning>("boundaries"), inputs.Table<ContinualLearning>("tasks"));

        // As in the authors' figure, the last task is shown half-way.
        var end = 0.5 * (boundaries.Integers("step")[^2] + boundaries.Integers("step")[^1]);
        var steps = Courses.Steps(both);
        var shown = both.Where(row => steps[row] <= end);
        return TableSet.Of(
            ("function", Columns(shown, "f")),
            ("losses", Columns(shown, "loss")),
            ("boundaries", boundaries),
            ("tasks", Courses.Rounded(tasks)),
            ("steps", inputs.Table<ContinualLearning>("steps")));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        foreach (var quantity in (string[])["function", "losses"])
        {
            yield return new Claim(
                $"descent-follows-flow-{quantity}",
                $"Gradient descent follows the chained exact solution, {quantity}",
                FirstOrder.Statistic + ", time counted from the start of each task",
                data["steps"].Rows<StepSize>().Max(size => Departure(data, quantity, size)),
                Bound.AtMost(1, BoundKind.Theory, FirstOrder.Source));
        }

        var first = data["tasks"].Rows<SequenceTask>()[0];
        var forgotten = first.Minimum + first.DistanceToNext;
        foreach (var scale in Courses.Scales(data["losses"]).Where(scale => scale != 0))
        {
            yield return new Claim(
                $"forgetting-{(scale < 0 ? "negative-" : "")}{Math.Abs(scale)}",
                $"{CurveStyle.Scale(scale)}: the first task is forgotten as for every other λ",
                "its loss after task 2 over L_min + ½‖Σ_2 − Σ_1‖²",
                LossAfter(data, scale, task: 2, observed: 1) / forgotten,
                Bound.Near(1, Tolerance.RelativeTo(0.02), BoundKind.Theory, "SPEC 6.2, at convergence"));
        }
    }

    /// <summary>The largest departure of descent from the flow over all tasks, each with a time of its own.</summary>
    private static double Departure(TableSet data, string quantity, StepSize size) =>
        Segments(data, Courses.Of(data[quantity], size.RelativeScale)).Max(segment =>
        {
            // The first row of a later task is the last of the task before: time 0.
            var begin = segment.Rows.Integers("step")[0];
            var rows = segment.Task == 1 ? segment.Rows : segment.Rows.Rows(Enumerable.Range(1, segment.Rows.RowCount - 1));
            return FirstOrder.Departure(
                [.. Courses.Steps(rows).Select(step => step - begin)],
                Courses.Names(rows, "simulation_").Select(name => (
                    rows.Doubles(name).ToArray(), rows.Doubles(FirstOrder.Theory(name)).ToArray())),
                size);
        });

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var scales = Courses.Scales(data["losses"]);
        var figure = new Figure(rows: 2, columns: scales.Count)
        {
            Title = "Continual learning: forgetting does not depend on the relative scale",
            Caption = "A 5-5-5 network learns four random tasks in sequence (N = 25, η = 0.01, 6000 steps each, raw weights of standard "
                + "deviation 1). Top: entries of W_{2}W_{1}, coloured by the task being learned, exact solution dotted. Bottom: loss of "
                + "every task (colours and shapes), solid while it is learned and dotted otherwise. Dashed: a new task begins. Axes follow "
                + "the data after the first task: the random start lies outside for a few steps. Tasks and start have determinants of one "
                + "sign, without which λ = 0 ends on saddles.",
            ShareX = true,
            ShareY = true,
            PanelAspectRatio = 0.95,
            SharedLegend = new LegendOptions { Columns = 4, Frame = false },
        };
        foreach (var (column, scale) in scales.Index())
        {
            DrawFunction(figure[0, column], data, scale);
            DrawLosses(figure[1, column], data, scale, hasLegend: column == 0);
            figure[0, column].Title(CurveStyle.Scale(scale));
        }

        figure[0, 0].YLabel("W_{2}W_{1}");
        figure[1, 0].YLabel("Loss");
        return figure;
    }

    private static void DrawFunction(Plot plot, TableSet data, double scale)
    {
        SetUp(plot, data, "function");
        var part = Courses.Of(data["function"], scale);
        foreach (var (task, rows) in Segments(data, part))
        {
            foreach (var curve in Courses.Curves(rows, "simulation_"))
            {
                CurveStyle.Simulation(plot, Courses.Steps(rows), curve, CurveStyle.Palette[task - 1], width: 0.9);
            }
        }

        foreach (var curve in Courses.Curves(part, "theory_"))
        {
            CurveStyle.Theory(plot, Courses.Steps(part), curve, width: 0.9);
        }
    }

    private static void DrawLosses(Plot plot, TableSet data, double scale, bool hasLegend)
    {
        SetUp(plot, data, "losses");
        plot.XLabel("Training step");
        foreach (var (task, rows) in Segments(data, Courses.Of(data["losses"], scale)))
        {
            var steps = Courses.Steps(rows);

            // One shape half-way through a task: neighbours among the authors' colours are alike for some kinds of vision.
            var middle = Math.Max(0, Array.FindIndex(steps, step => step >= 0.5 * (steps[0] + steps[^1])));
            foreach (var (observed, losses) in Courses.Curves(rows, "simulation_loss_").Index())
            {
                var (active, color, shape) = (observed + 1 == task, CurveStyle.Palette[observed], CurveStyle.Shapes[observed]);
                plot.Add.ScatterLine(steps, losses).Styled(
                    "", color, active ? CurveStyle.Width : 1.1, active ? LinePattern.Solid : Dashes.Widths(1, 1));
                plot.Add.Scatter(steps[middle], losses[middle])
                    .Styled(hasLegend && active ? $"task {task}" : "", color, CurveStyle.Width, marker: shape, markerSize: 4.2);
            }
        }
    }

    /// <summary>
    /// Borders of the tasks, and the range of a quantity once the first task is learned: the large random start leaves the frame within a
    /// few steps.
    /// </summary>
    private static void SetUp(Plot plot, TableSet data, string quantity)
    {
        plot.Frame(FrameSides.LeftBottom).XAxis.TickCount = 3;
        var ends = data["boundaries"].Rows<TaskEnd>();
        foreach (var end in ends.SkipLast(1))
        {
            plot.Add.VerticalLine(end.Step, 0.7f, CurveStyle.Guide, Dashes.Dashed);
        }

        var table = data[quantity];
        var learned = table.Where(row => table.Integers("step")[row] >= ends[0].Step);
        double[] values = [.. Courses.Curves(learned, "simulation_").SelectMany(curve => curve)];
        var margin = 0.1 * (values.Max() - values.Min());
        plot.Axes.SetLimitsY(values.Min() - margin, values.Max() + margin);
    }

    /// <summary>The rows of each task, the last row of the task before included so that curves connect.</summary>
    private static IEnumerable<(int Task, Table Rows)> Segments(TableSet data, Table part)
    {
        var steps = part.Integers("step").ToArray();
        var begin = 0L;
        foreach (var (index, end) in data["boundaries"].Integers("step").ToArray().Index())
        {
            var from = begin;
            yield return (index + 1, part.Where(row => steps[row] >= from && steps[row] <= end));
            begin = end;
        }
    }

    private static double LossAfter(TableSet data, double scale, int task, int observed)
    {
        var part = Courses.Of(data["losses"], scale);
        var row = Array.IndexOf(part.Integers("step").ToArray(), data["boundaries"].Integers("step")[task - 1]);
        return part.Doubles($"simulation_loss_{observed}")[row];
    }

    private static Table Columns(Table table, string quantity) => table.Select(table.Columns
        .Where(column => column.IsKey || column.Name.StartsWith($"simulation_{quantity}_", StringComparison.Ordinal)
            || column.Name.StartsWith($"theory_{quantity}_", StringComparison.Ordinal))
        .Select(column => column.Name));
}
