using Figures.Tables;

namespace Figures.Authoring.Tests;

public sealed class ClaimTests
{
    private static readonly Bound One = Bound.Near(1, new Tolerance(0.05, 0.05), BoundKind.Theory, "SPEC A");

    [Theory]
    [InlineData(1.05, ClaimState.Holds)]
    [InlineData(0.95, ClaimState.Holds)]
    [InlineData(1.2, ClaimState.Misses)]
    [InlineData(double.NaN, ClaimState.Misses)]
    public void A_claim_holds_within_its_bound_and_never_for_a_missing_number(double measured, ClaimState state) =>
        Assert.Equal(state, new Claim("one", "It is one", "height", measured, One).State);

    [Fact]
    public void A_line_says_what_was_measured_what_was_expected_and_who_says_so()
    {
        Assert.Equal(
            "✓ The rank is small: rank = 2.5, expected 2 to 3 (theory: SPEC A)",
            new Claim("rank", "The rank is small", "rank", 2.5, Bound.Within(2, 3, BoundKind.Theory, "SPEC A")).ToString());
        Assert.Equal(
            "✗ It falls: slope = −1, expected at least 0 (paper: Figure 2)",
            new Claim("slope", "It falls", "slope", -1, Bound.AtLeast(0, BoundKind.Paper, "Figure 2")).ToString());
        Assert.Equal(
            "– It falls: slope is not shown at this size (one draw)",
            Claim.NotShown("slope", "It falls", "slope", Bound.AtLeast(0, BoundKind.Paper, "Figure 2"), "one draw").ToString());
    }

    [Fact]
    public void The_whole_interval_of_a_mean_has_to_lie_within_the_bound()
    {
        // Mean 1, standard deviation 0.1, t(2; 0.99) = 6.9646: half-width 0.1 · 6.9646 / √3 = 0.4021.
        var bound = Bound.Within(0.59, 1.41, BoundKind.Theory, "SPEC A");
        var claim = Claim.OfMean("mean", "It is one", "mean", [0.9, 1, 1.1], bound, errorProbability: 0.01);
        Assert.Equal(0.40210, claim.HalfWidth, 4);
        Assert.Equal(ClaimState.Holds, claim.State);
        Assert.Equal(ClaimState.Misses, Claim.OfMean("mean", "It is one", "mean", [0.8, 1, 1.2], bound, errorProbability: 0.01).State);
    }

    [Fact]
    public void Too_few_draws_show_nothing()
    {
        var claim = Claim.OfMean("mean", "It is one", "mean", [1, 1], One);
        Assert.Equal(ClaimState.NotShown, claim.State);
        Assert.Equal("it takes 3 draws, this size has 2", claim.Reason);
    }

    [Fact]
    public void A_chosen_bound_and_no_other_says_what_other_seeds_gave()
    {
        Assert.Throws<ArgumentException>(() => Bound.AtMost(1, BoundKind.Chosen, "first run"));
        Assert.Throws<ArgumentException>(() => Bound.AtMost(1, BoundKind.Theory, "SPEC A", otherSeeds: "0.9 to 1.1"));
        Assert.Equal("0.9 to 1.1", Bound.AtMost(1, BoundKind.Chosen, "first run", otherSeeds: "0.9 to 1.1").OtherSeeds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("The rank")]
    [InlineData("rank_1")]
    public void An_id_is_made_of_lower_case_words_and_hyphens(string id) =>
        Assert.Throws<ArgumentException>(() => new Claim(id, "subject", "statistic", 1, One));

    [Fact]
    public void Claims_survive_the_way_through_a_table()
    {
        IReadOnlyList<Claim> claims =
        [
            new Claim("a", "a, \"b\"", "c", 1, Bound.AtMost(2, BoundKind.Chosen, "d", "e")),
            new Claim("b", "c", "d", double.NaN, Bound.Within(-1, 1, BoundKind.Reference, "f")),
            Claim.OfMean("c", "d", "e", [1, 2, 4], One, 0.05),
            Claim.NotShown("d", "e", "f", One, "g"),
        ];
        Assert.Equal(claims, ClaimTable.Read(ClaimTable.Of(claims)));
    }

    [Fact]
    public void Two_claims_of_a_figure_have_different_ids()
    {
        Claim claim = new("one", "It is one", "height", 1, One);
        var fault = Assert.Throws<ArgumentException>(() => ClaimTable.Of([claim, claim]));
        Assert.Contains("'one'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_says_what_holds_what_misses_and_what_is_not_shown()
    {
        Claim holds = new("a", "b", "c", 1, One);
        Claim misses = new("a", "b", "c", 2, One);
        var hidden = Claim.NotShown("a", "b", "c", One, "small");
        Assert.Equal("1 claim holds", ClaimCount.Of([holds]).ToString());
        Assert.Equal("2 claims hold, 1 misses, 1 not shown at this size", (ClaimCount.Of([holds, holds]) + ClaimCount.Of([misses, hidden])).ToString());
    }
}
