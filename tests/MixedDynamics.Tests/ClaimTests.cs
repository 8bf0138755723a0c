using Figures.Claims;
using Figures.Tables;

namespace MixedDynamics.Tests;

/// <summary>Errors under which the claims of this paper have to miss.</summary>
public sealed class ClaimTests : ClaimMutationTests<MixedDynamicsPaper>
{
    protected override IReadOnlyList<ClaimMutation> Mutations { get; } =
    [
        new("MixedDynamics.Figure1", "signal", "a signal scaled by k^(-1/4) instead of k^(-1/2)",
            data => data.Change("leading", "descent", value => value * Math.Pow(5, 0.25))),
        new("MixedDynamics.Figure1", "same-end", "one dynamics stopped early", data => data.Change("leading", "self_consistent", value => value * 0.99)),
        new("MixedDynamics.Figure1", "noise", "noise of half the variance", data => data.Change("band", "highest", value => value / Math.Sqrt(2))),
        new("MixedDynamics.Figure1", "train-descent", "a loss with the factor 1/2", data => data.Change("losses", "train_descent", value => value / 2)),
        new("MixedDynamics.Figure1", "train-self-consistent", "a loss with the factor 1/2", data => data.Change("losses", "train_self_consistent", value => value / 2)),
        new("MixedDynamics.Figure1", "test-descent", "train and test swapped", data => data.Swap("losses", "test_descent", "train_descent")),
        new("MixedDynamics.Figure1", "test-self-consistent", "train and test swapped", data => data.Swap("losses", "test_self_consistent", "train_self_consistent")),
        new("MixedDynamics.Figure1", "best-iteration", "the learning rate halved, so that everything happens at twice the iteration", TwiceAsSlow),
        new("MixedDynamics.Figure1", "best-test", "a loss with the factor 1/2", data => data.Change("losses", "test_descent", value => value / 2)),
        new("MixedDynamics.Figure1", "farthest", "the learning rate halved, so that everything happens at twice the iteration", TwiceAsSlow),
        new("MixedDynamics.Figure1", "largest-distance", "both weights updated at once, which halves the distance", data => data.Change("losses", "distance", value => value / 2)),

        new("MixedDynamics.Figure2", "published-test-error", "a loss with the factor 1/2", Ours("test_error", value => value / 2)),
        new("MixedDynamics.Figure2", "published-stable-rank", "the rank as ‖A‖_F/‖A‖", Ours("stable_rank", Math.Sqrt)),
        new("MixedDynamics.Figure2", "published-iterations", "c = 25 instead of 50", Ours("iterations", value => value / 2)),
        new("MixedDynamics.Figure2", "published-ln-distance", "the decadic logarithm", Ours("ln_distance", value => value / Math.Log(10))),
        new("MixedDynamics.Figure2", "learned", "a loss with the factor 1/2", data => data.Change("grid", "test_error", value => value / 2)),
        new("MixedDynamics.Figure2", "lazy", "the test loss taken against the noisy observation", data => data.Change("grid", "test_error", value => 1.2 * value)),
        new("MixedDynamics.Figure2", "one-unit", "a hidden unit too many, which learns a second singular value",
            data => data.Change("grid", "test_error", value => value - 0.15)),
        new("MixedDynamics.Figure2", "stable", "a run that diverged", data => data.Replace("grid", Table.Of(
            data["grid"].Rows<GridRow>().Select((row, index) => row with { Diverged = index == 0 })))),

        new("MixedDynamics.X1", "stops", "c = 25 instead of 50", data => data.ChangeIntegers("stops", "ours_stop", (stop, _, _) => stop / 2)),
        new("MixedDynamics.X1", "mean-stop", "an index counted from one, and one update more", data => data.ChangeIntegers("stops", "ours_stop", (stop, _, _) => stop + 2)),
        new("MixedDynamics.X1", "test", "a loss with the factor 1/2", data => data.Change("stops", "ours_test", value => value / 2)),
    ];

    private static Func<TableSet, TableSet> Ours(string panel, Func<double, double> change) => data =>
        data.ChangeRows("comparison", "ours", (value, rows, row) => rows.Strings("panel")[row] == panel ? change(value) : value);

    private static TableSet TwiceAsSlow(TableSet data) => data.Replace("losses", Table.Of(
        data["losses"].Rows<DrawnLoss>().SelectMany(loss => new[] { loss with { Iteration = 2 * loss.Iteration }, loss with { Iteration = (2 * loss.Iteration) + 1 } })
            .Take(data["losses"].RowCount)));
}
