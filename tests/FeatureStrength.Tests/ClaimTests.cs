using Figures.Claims;
using Figures.Tables;

namespace FeatureStrength.Tests;

/// <summary>Every claim of this paper misses when its tables carry the error that it is there to find.</summary>
public sealed class ClaimTests : ClaimMutationTests<FeatureStrengthPaper>
{
    private static readonly string[] Exponents = ["F3 best-*", "F3 edge-*", "A4 best-*", "A4 edge-*", "A2 lazy-*", "A2 rich-*"];

    protected override IReadOnlyList<ClaimMutation> Mutations { get; } =
    [
        .. Exponents.Select(claim => claim.Split(' ')).Select(claim => new ClaimMutation(
            $"FeatureStrength.{claim[0]}", claim[1], "the exponent is half as large again",
            data => data.Change("fits", "exponent", value => 1.5 * value))),
        Of("F1", "least-offset-*", "step sizes are a decade too small", data => data.Change("frontiers", "log_best", value => value - 1)),
        Of("F1", "largest-offset-*", "step sizes are a decade too large", data => data.Change("frontiers", "log_best", value => value + 1)),
        Of("F4", "scalar-*", "the exponent is half as large again", data => data.Change("fits", "value", value => 1.5 * value)),
        Of("F4", "wide-*", "the sharpness is another one", data => data.Change("fits", "value", value => 1.5 * value)),
        Of("F4", "linear-*", "the exponent is half as large again", data => data.Change("fits", "value", value => 1.5 * value)),
        Of("F5", "first-loss", "the loss is summed over samples and halved", data => data.Change("curves", "loss", value => 2 * value)),
        Of("F5", "plateau-*", "the plateau ends somewhere else", data => data.Change("fits", "exponent", value => 3 * value)),
        Of("F6", "plateau-*", "the plateau ends somewhere else", data => data.Change("fits", "exponent", value => 3 * value)),
        Of("F6", "drop-*", "the drop stretches as the plateau does", data => data.ChangeRows(
            "fits", "exponent", (_, table, row) => 1 - (2.0 / table.Integers("depth")[row]))),
        Of("F8", "peak-*", "the loss is never thrown, or starts somewhere else", data => data.Change("peaks", "network", loss => loss / 1000)),
        Of("F8", "life-*", "the network dies on its way", data => data.ChangeRows(
            "losses", "network", (loss, table, row) => table.Integers("step")[row] < 50 ? loss : double.NaN)),
        Of("F8", "edge-*", "every unit is dead: the sharpness is 0", data => data.Change("peaks", "final_ratio", _ => 0)),
        Of("F8", "toy-*", "the toy survives above 4 and does not converge below", data => data.Change("peaks", "toy_end", _ => 1)
            .ChangeIntegers("peaks", "toy_steps", (_, table, row) => table.Integers("steps")[row])),
        Of("F10", "shift-*", "γ stands for 1/γ", data => data.Change("budgets", "log_strength", value => -value)),
        Of("F10", "rich-*", "γ stands for 1/γ", data => data.Change("budgets", "log_strength", value => -value)),
        Of("A1", "widths-*", "step sizes are those of the standard parameterisation, ∝ N^−2", data => data.ChangeRows(
            "frontiers", "log_best", (value, table, row) => value - (2 * Math.Log10(table.Integers("width")[row])))),
        Of("A2", "noise-*", "η stands for 1/η", data => data.Change("frontiers", "log_best", value => -value)),
        Of("A3", "explained-*", "labels are not random", data => data.ChangeRows(
            "best", "loss_min", (_, table, row) => table.Doubles("loss_min")[row % 6])),
        Of("A3", "found-*", "networks reproduce the noise", data => data.Change("best", "accuracy_min", value => value / 2)),
        Of("A5", "mean", "pixels are not centred", data => data.Change("moments", "mean", value => value + 0.42)),
        Of("A5", "deviation", "pixels are not scaled", data => data.Change("moments", "deviation", value => value * 0.3081)),
        Of("A6", "other-exponent", "the frontier is that of learning", data => data.Change("fits", "exponent", _ => 2.0 / 3)),
        Of("A6", "dead", "runs are at the loss of the start", data => data.Change("losses", "at_not_nan", _ => 0.1)),
    ];

    private static ClaimMutation Of(string figure, string claim, string error, Func<TableSet, TableSet> apply) =>
        new($"FeatureStrength.{figure}", claim, error, apply);
}
