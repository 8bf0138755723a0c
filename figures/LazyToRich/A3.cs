using System.Globalization;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using LazyToRich.Data;

namespace LazyToRich;

/// <summary>
/// A.3 of the paper (spec sections 5.5 and 7): the usual random layers of a wide network are nearly λ-balanced, with a λ the widths decide.
/// </summary>
[TaskName("LazyToRich.A3")]
[TaskDescription("Imbalance of wide LeCun, He, Glorot and scaled layers is nearly λI")]
[IsDependentOn(typeof(WideImbalance))]
public sealed class A3 : FigureTask
{
    private const string Source = "SPEC 5.5; a right program is outside once in 16 000 draws";

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("imbalance", Courses.Rounded(inputs.Table<WideImbalance>("imbalance"))),
        ("kinds", Courses.Rounded(inputs.Table<WideImbalance>("kinds"))));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        foreach (var kind in data["kinds"].Rows<KindBalance>())
        {
            var id = kind.Initialization.ToLowerInvariant();
            yield return new Claim(
                $"scale-{id}",
                $"{kind.Initialization} layers are balanced with the λ of infinite width",
                "λ* of the drawn layers minus its limit, in standard deviations over draws",
                (kind.NearestScale - kind.ExpectedScale) / kind.ScaleError,
                Bound.Within(-4, 4, BoundKind.Theory, Source));
            yield return new Claim(
                $"deviation-{id}",
                $"{kind.Initialization} layers deviate from λI as independent weights do",
                "root mean square off the diagonal minus its expectation, in standard deviations over draws",
                (kind.Deviation - kind.ExpectedDeviation) / kind.DeviationError,
                Bound.Within(-4, 4, BoundKind.Theory, Source));
        }
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        var figure = new Figure(rows: 2, columns: 2)
        {
            Title = "Wide random layers are nearly λ-balanced",
            Caption = "W_{2}^{T}W_{2} − W_{1}W_{1}^{T} of independent Gaussian layers of a 40-200-80 network, first hidden units only: "
                + "LeCun (variance 1/fan-in), He (2/fan-in), Glorot (2/(fan-in + fan-out)) and LeCun layers scaled by 1/2 and 2. Numbers: "
                + "λ of the nearest balanced network over all units, in brackets its limit for infinite width.",
            PanelAspectRatio = 0.9,
            WidthMillimetres = 150,
        };
        var imbalance = data["imbalance"].Rows<ImbalanceRow>().ToLookup(row => row.Initialization);
        foreach (var (index, kind) in data["kinds"].Rows<KindBalance>().Index())
        {
            var plot = figure[index / 2, index % 2];
            var title = $"{kind.Initialization}: λ = {Number(kind.NearestScale)} ({Number(kind.ExpectedScale)})";
            ImbalancePanel.Draw(plot, [.. imbalance[kind.Initialization]], title);
            figure.Letter(plot, $"{"ABCD"[index]}");
        }

        return figure;
    }

    private static string Number(double value) => value.ToString("F2", CultureInfo.InvariantCulture).Replace('-', '−');
}
