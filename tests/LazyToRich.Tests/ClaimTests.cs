using Figures.Claims;
using Figures.Tables;

namespace LazyToRich.Tests;

/// <summary>An error for every claim of the paper, of the kind a wrong program makes.</summary>
public sealed class ClaimTests : ClaimMutationTests<LazyToRichPaper>
{
    private const string Slower = "the exact solution runs at another speed";

    /// <inheritdoc/>
    protected override IReadOnlyList<ClaimMutation> Mutations { get; } =
    [
        .. Dynamics(), .. Representations(), .. Kernels(), .. Appendix(),
    ];

    /// <summary>Two values take each other's place.</summary>
    private static Func<double, double> Exchanged(double one, double other) => value => value == one ? other : value == other ? one : value;

    private static IEnumerable<ClaimMutation> Dynamics() =>
    [
        new("LazyToRich.Figure1", "descent-follows-flow", Slower, data => data.ScaleFamily("prediction", "theory_", 1.2)),
        new("LazyToRich.Figure1", "ends-on-target", "targets of another task",
            data => data.Change("target", "value", value => value * 1.1)),
        new("LazyToRich.Figure1", "balanced-waits", "λ = 0 and λ = 10 swapped",
            data => data.Change("prediction", "relative_scale", Exchanged(0, 10))),
        new("LazyToRich.Figure1", "negative-does-not-wait", "a factor on the time axis",
            data => data.ChangeIntegers("prediction", "step", (step, _, _) => 100 * step)),
        new("LazyToRich.Figure1", "positive-does-not-wait", "λ = 0 and λ = 10 swapped",
            data => data.Change("prediction", "relative_scale", Exchanged(0, 10))),
        new("LazyToRich.Figure1", "limit-of-lambda", "He's variance instead of LeCun's",
            data => data.Change("widths", "nearest_scale", scale => 2 * scale)),
        new("LazyToRich.Figure1", "width-exponent", "variance instead of standard deviation",
            data => data.Change("widths", "deviation", deviation => deviation * deviation)),
        new("LazyToRich.Figure2", "descent-follows-flow-kernel", "output and sample index of the kernel swapped",
            data => data.ScaleFamily("kernel_theory", "k_1_1_", 1.2)),
        new("LazyToRich.Figure2", "descent-follows-flow-loss", "2N for N in the loss", data => data.ScaleFamily("loss", "theory_", 2)),
        new("LazyToRich.Figure2", "descent-follows-flow-function", Slower, data => data.ScaleFamily("function", "theory_", 1.2)),
        new("LazyToRich.Figure2", "descent-follows-flow-encoder", Slower, data => data.ScaleFamily("encoder", "theory_", 1.2)),
        new("LazyToRich.Figure2", "descent-follows-flow-decoder", Slower, data => data.ScaleFamily("decoder", "theory_", 1.2)),
        new("LazyToRich.Figure2", "middle-column-waits", "λ = 0 and λ = 2 swapped",
            data => data.Change("loss", "relative_scale", Exchanged(0, 2))),
        new("LazyToRich.Figure2", "decoder-learns-at-once", "λ = 0 and λ = 2 swapped",
            data => data.Change("loss", "relative_scale", Exchanged(0, 2))),
        new("LazyToRich.Figure2", "balance-is-conserved-*", "one layer learns at another rate",
            data => data.ScaleFamily("decoder", "simulation_", 1.02)),
        new("LazyToRich.Figure3", "descent-follows-flow", Slower, data => data.ScaleFamily("singular_values", "theory_", 1.2)),
        new("LazyToRich.Figure3", "sigmoid", "an exponential instead of a sigmoid", data => data.ChangeRows(
            "singular_values", "simulation_s_1", (_, table, row) => 10 * (1 - Math.Exp(-table.Integers("step")[row] / 1000.0)))),
        new("LazyToRich.Figure3", "shape-*", "λ of A and B, B and C swapped",
            data => data.Change("singular_values", "simulation_s_1", value => value * value / 9)),
        new("LazyToRich.Figure3", "no-wait-*", "a factor on the time axis",
            data => data.ChangeIntegers("singular_values", "step", (step, _, _) => 10 * step)),
        new("LazyToRich.Figure3", "sign-does-not-matter", "the decoder is updated with the new encoder", data => data.ChangeRows(
            "singular_values", "simulation_s_1", (value, table, row) => table.Doubles("relative_scale")[row] > 0 ? value * (1 + 1e-4) : value)),
        new("LazyToRich.X2", "descent-follows-flow-kernel", Slower, data => data.ScaleFamily("kernel_theory", "k_", 1.2)),
        new("LazyToRich.X2", "descent-follows-flow-prediction", Slower, data => data.ScaleFamily("prediction", "theory_", 1.2)),
        new("LazyToRich.X2", "descent-follows-flow-loss", "2N for N in the loss", data => data.ScaleFamily("loss", "theory_", 2)),
        new("LazyToRich.X2", "descent-follows-flow-function", Slower, data => data.ScaleFamily("function", "theory_", 1.2)),
        new("LazyToRich.X2", "descent-follows-flow-encoder", Slower, data => data.ScaleFamily("encoder", "theory_", 1.2)),
        new("LazyToRich.X2", "descent-follows-flow-decoder", Slower, data => data.ScaleFamily("decoder", "theory_", 1.2)),
        new("LazyToRich.X2", "descent-follows-flow-singular-values", Slower, data => data.ScaleFamily("singular_values", "theory_", 1.2)),
        new("LazyToRich.X2", "sigmoid", "λ = 0 and λ = 2 swapped",
            data => data.Change("singular_values", "relative_scale", Exchanged(0, 2))),
        new("LazyToRich.X2", "no-wait", "λ = 0 and λ = 2 swapped",
            data => data.Change("singular_values", "relative_scale", Exchanged(0, 2))),
        new("LazyToRich.X2", "kernel-funnel", "the sign of λ turned around",
            data => data.Change("scan", "relative_scale", scale => -scale)),
        new("LazyToRich.X2", "kernel-inverted", "the sign of λ turned around",
            data => data.Change("scan", "relative_scale", scale => -scale)),
        new("LazyToRich.X2", "kernel-lazy-*", "the two readings exchanged",
            data => data.Replace("scan", data["scan_of_figure_5"]).Replace("scan_of_figure_5", data["scan"])),
    ];

    private static IEnumerable<ClaimMutation> Representations() =>
    [
        new("LazyToRich.Figure4", "score-*", "the two layers exchanged, or too few steps",
            data => data.Change("scores", "encoder", score => score * 0.95).Change("scores", "decoder", score => score * 0.95)),
        new("LazyToRich.Figure4", "theory-*", "W1ᵀW1 and W2W2ᵀ exchanged in theory",
            data => data.ChangeRows("predicted", "value", (_, table, row) => table.Doubles("value")[row % 128 < 64 ? row + 64 : row - 64])),
        new("LazyToRich.Figure4", "rich-share-*", "large layers taken for λ = 0",
            data => data.Change("scores", "encoder_share", _ => 0.1).Change("scores", "decoder_share", _ => 0.1)),
        new("LazyToRich.Figure4", "wide-share-*", "small layers taken for wide ones",
            data => data.Change("scores", "encoder_share", _ => 0.29).Change("scores", "decoder_share", _ => 0.29)),
        new("LazyToRich.Figure4", "noise-formula", "the quartic term left out or doubled",
            data => data.Change("noise", "parameter_expected", loss => loss * 1.5)),
        new("LazyToRich.Figure4", "parameter-noise-negative", "λ shifted by 10",
            data => data.ChangeRows("noise", "parameter_sampled", (loss, table, row) => loss - Math.Abs(table.Doubles("relative_scale")[row]))),
        new("LazyToRich.Figure4", "parameter-noise-positive", "λ shifted by 10",
            data => data.ChangeRows("noise", "parameter_sampled", (loss, table, row) => loss - Math.Abs(table.Doubles("relative_scale")[row]))),
    ];

    private static IEnumerable<ClaimMutation> Kernels() =>
    [
        new("LazyToRich.Figure5", "reference-means", "kernels without their norms",
            data => data.Change("reference", "mean", mean => 1 - mean)),
        new("LazyToRich.Figure5", "descent-follows-flow", "the kernel of the labels instead of the network's",
            data => data.Change("course", "first", first => 0.5 * first)),
        new("LazyToRich.Figure5", "kernel-funnel", "the sign of λ turned around",
            data => data.Change("reference", "relative_scale", scale => -scale)),
        new("LazyToRich.Figure5", "kernel-inverted", "the sign of λ turned around",
            data => data.Change("reference", "relative_scale", scale => -scale)),
        new("LazyToRich.Figure5", "kernel-square-*", "distances instead of similarities",
            data => data.Change("reference", "mean", mean => 1 - mean)),
        new("LazyToRich.Figure5", "saddles-*", "starts drawn again until they learn, or never", data => data.ChangeIntegers(
            "saddles", "stuck", (_, table, row) => table.Doubles("relative_scale")[row] == 0 ? 0 : 1)),
        new("LazyToRich.Figure5", "late-rate-*", "k + |λ| for k + |λ|/2", data => data.Change("predicted", "rate", rate => rate / 1.5)),
        new("LazyToRich.A4", "rich-at-every-scale", "targets not divided by the absolute scale", data => data.ChangeRows(
            "balanced", "distance", (distance, table, row) => distance / table.Doubles("absolute_scale")[row])),
        new("LazyToRich.A4", "rich-value", "half the outputs in the kernel",
            data => data.Change("balanced", "distance", distance => 0.9 * distance)),
        new("LazyToRich.A4", "descent-agrees", "a row of another λ", data => data.Change("distance", "exact", exact => exact + 0.02)),
        new("LazyToRich.A4", "lazy-exponent", "a missing root", data => data.Change("distance", "exact", Math.Sqrt)),
        new("LazyToRich.A4", "symmetric", "the axis of λ shifted", data => data.ChangeRows(
            "distance", "exact", (exact, table, row) => exact * (10 + table.Doubles("relative_scale")[row]))),
        new("LazyToRich.A3", "scale-*", "N_i and N_o exchanged", data => data.Change("kinds", "nearest_scale", scale => -scale)),
        new("LazyToRich.A3", "deviation-*", "diagonal entries among those off it",
            data => data.Change("kinds", "deviation", deviation => 1.42 * deviation)),
        new("LazyToRich.X1", "decaying-*", "a lost digit in a factor", data => data.Change("errors", "decaying", error => 1e4 * error)),
        new("LazyToRich.X1", "pivoted-*", "a lost digit in a factor", data => data.Change("errors", "pivoted", error => 1e4 * error)),
        new("LazyToRich.X1", "naive-early-*", "a wrong factor from the start",
            data => data.Change("errors", "naive", error => error + 1e-3)),
        new("LazyToRich.X1", "naive-lost-*", "a stable form in its place",
            data => data.ChangeRows("errors", "naive", (_, table, row) => table.Doubles("pivoted")[row])),
        new("LazyToRich.X1", "naive-overflow-*", "a stable form in its place",
            data => data.ChangeRows("errors", "naive", (_, table, row) => table.Doubles("pivoted")[row])),
    ];

    private static IEnumerable<ClaimMutation> Appendix() =>
    [
        new("LazyToRich.D1", "descent-follows-flow-function", "the task before learned again",
            data => data.ScaleFamily("function", "theory_", -1)),
        new("LazyToRich.D1", "descent-follows-flow-losses", "losses of other tasks", data => data.ScaleFamily("losses", "theory_", 3)),
        new("LazyToRich.D1", "forgetting-*", "the loss of the task being learned",
            data => data.Change("losses", "simulation_loss_1", loss => 0.5 * loss)),
        new("LazyToRich.D2", "saddle", "round-off leaves the saddle",
            data => data.Change("courses", "simulation_loss", loss => 0.9 * loss)),
        new("LazyToRich.D2", "arrived", "the loss without its factor ½",
            data => data.Change("courses", "simulation_loss", loss => 2 * loss)),
        new("LazyToRich.D2", "learned-*", "the loss without its factor ½",
            data => data.Change("courses", "simulation_loss", loss => 2 * loss)),
        new("LazyToRich.D2", "descent-follows-flow", Slower, data => data.ScaleFamily("courses", "theory_", 1.5)),
        new("LazyToRich.D3", "fish-*", "W2W2ᵀ instead of W1ᵀW1", data => data.Change("items", "taught", value => value + 1e-3)),
        new("LazyToRich.D3", "bird-*", "W2W2ᵀ instead of W1ᵀW1", data => data.Change("items", "taught", value => value + 1e-3)),
        new("LazyToRich.D3", "learned", "too few steps", data => data.Change("items", "taught", value => 0.999 * value)),
        new("LazyToRich.D3", "grows", "the sign of λ turned around", data => data.Change("curves", "sibling", value => -value)),
        new("LazyToRich.D4", "large-is-faster", "rates instead of times", data => data.Change("times", "mean", mean => -mean)),
        new("LazyToRich.D4", "sign-does-not-matter", "one layer rebuilt with the other's scale", data => data.ChangeRows(
            "times", "mean", (mean, table, row) => mean + (0.001 * table.Doubles("relative_scale")[row]))),
        new("LazyToRich.D4", "lazy-limit", "natural logarithms among decimal ones",
            data => data.Change("times", "mean", mean => mean + 0.3)),
        new("LazyToRich.D4", "descent-follows-flow", "the first task's loss", data => data.Change("courses", "exact", loss => 0.5 * loss)),
    ];
}

/// <summary>Errors in families of columns.</summary>
internal static class FamilyMutations
{
    /// <summary>All columns whose names begin with a prefix, times a factor.</summary>
    public static TableSet ScaleFamily(this TableSet data, string table, string prefix, double factor) => data[table].Columns
        .Where(column => column.Name.StartsWith(prefix, StringComparison.Ordinal))
        .Aggregate(data, (wrong, column) => wrong.Change(table, column.Name, value => factor * value));
}
