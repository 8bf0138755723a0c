using Figures.Claims;
using Figures.Tables;

namespace ScalingLaws.Tests;

/// <summary>Errors under which the claims of this paper have to miss.</summary>
public sealed class ClaimTests : ClaimMutationTests<ScalingLawsPaper>
{
    private const string WithoutHalf = "a loss without the factor 1/2";

    protected override IReadOnlyList<ClaimMutation> Mutations { get; } =
    [
        new("ScalingLaws.Figure1", "height", WithoutHalf, data => data.Change("curves", "error", value => 2 * value)),
        new("ScalingLaws.Figure1", "shrinks", "eigenvalues that are all the same, so that L does not matter", data => data.ChangeRows(
            "draws", "end", (value, table, row) => table.Integers("eigenvalues")[row] == 8 ? 3.7 * value : value)),
        new("ScalingLaws.Figure1", "exponential", "the learning rate halved", data => data.Change("draws", "decay_rate", value => value / 2)),
        new("ScalingLaws.Figure1", "power-law", "a plateau that is still there", data => data.Change("draws", "slope", _ => 0)),

        new("ScalingLaws.Figure2", "orders", "Eq. (8) printed as Eq. (6)", data => data.ChangeRows(
            "theory", "all_orders", (_, table, row) => table.Doubles("small_rate")[row])),
        new("ScalingLaws.Figure2", "simulation", "time counted in N/2 samples",
            data => data.Change("runs", "mean", value => value * Math.Pow(2, 3.0 / 7))),
        new("ScalingLaws.Figure2", "slope", "the spectrum of β = 1", data => data.ChangeRows(
            "runs", "mean", (value, table, row) => value * Math.Pow(table.Doubles("alpha")[row], -1.0 / 14))),
        new("ScalingLaws.Figure2", "other-runs", "time counted in N/2 samples",
            data => data.Change("runs", "mean", value => value * Math.Pow(2, 3.0 / 7))),

        new("ScalingLaws.Figure3", "lift-left", "frozen coordinates that make no noise", data => OwnTheory(data, "power_law")),
        new("ScalingLaws.Figure3", "lift-right", "frozen coordinates that make no noise", data => OwnTheory(data, "data")),
        new("ScalingLaws.Figure3", "plateaus", "β = 1/2 instead of 1", data => data.ChangeRows(
            "power_law", "mean", (value, table, row) => value * Math.Sqrt(table.Integers("trained")[row]))),

        new("ScalingLaws.Figure4", "teachers-1", "all teachers on one plateau", data => OnePlateau(data, 1)),
        new("ScalingLaws.Figure4", "teachers-2", "all teachers on one plateau", data => OnePlateau(data, 2)),
        new("ScalingLaws.Figure4", "height", WithoutHalf, data => data.Change("errors", "simulation", value => 2 * value)),
        new("ScalingLaws.Figure4", "equations", "time counted in N + K samples", data => data.Change("errors", "flow", value => 1.02 * value)),

        new("ScalingLaws.Figure5", "one-offset", "c_s c_t not ∝ 1/M, so that τ ∝ M", data => data.ChangeRows(
            "plateaus", "end", (value, table, row) => value / table.Integers("units")[row])),
        new("ScalingLaws.Figure5", "simulations", "time counted in N/2 samples", data => data.Change("simulations", "end", value => 2 * value)),
        new("ScalingLaws.Figure5", "heights", WithoutHalf, data => data.Change("curves", "error", value => 2 * value)),

        new("ScalingLaws.Figure6", "faster", "spectra in the wrong order", Reversed),
        new("ScalingLaws.Figure6", "order", "spectra in the wrong order", Reversed),
        new("ScalingLaws.Figure6", "slope-*", "runs that stay on the plateau", data => data.Change("ends", "slope", _ => 0)),

        new("ScalingLaws.X1", "falls-*", "deviations ∝ N^−1/4", data => data.ChangeRows(
            "deviations", "root_mean_square", (value, table, row) => value * Math.Pow(table.Integers("dimension")[row], 0.25))),
        new("ScalingLaws.X1", "level-*", WithoutHalf, data => data.Change("deviations", "root_mean_square", value => 2 * value)),
        new("ScalingLaws.X1", "bias", "a bias as large as the scatter", data => data.ChangeRows(
            "deviations", "mean", (_, table, row) => table.Doubles("root_mean_square")[row])),

        new("ScalingLaws.X2", "condition-*", "the condition number in another norm", data => data.Change("conditioning", "condition", value => 2 * value)),
        new("ScalingLaws.X2", "beyond-doubles", "singular values of the Gram matrix, rooted twice",
            data => data.Change("conditioning", "condition", Math.Sqrt)),
        new("ScalingLaws.X2", "no-digit", "blocks beside blocks", data => data.Change("conditioning", "round_trip_error", _ => 1e-16)),
    ];

    private static TableSet OwnTheory(TableSet data, string table) =>
        data.ChangeRows(table, "mean", (_, rows, row) => rows.Doubles("own_theory")[row]);

    private static TableSet Reversed(TableSet data) => data.Replace("ends", Table.Of(
        data["ends"].Rows<NetworkEndRow>().Select(row => row with { Exponent = 1.25 - row.Exponent }).OrderBy(row => row.Exponent)));

    private static TableSet OnePlateau(TableSet data, int moment)
    {
        double mean = data["predictions"].Rows<PlateauPredictionRow>().Where(row => row.Moment == moment).Average(row => row.StudentTeacher);
        return data.ChangeRows(
            "predictions", "student_teacher", (value, table, row) => table.Integers("moment")[row] == moment ? mean : value);
    }
}
