using Figures.Tables;

namespace Figures.Authoring.Tests;

public sealed class ClaimTests
{
    [Theory]
    [InlineData(1.05, true)]
    [InlineData(0.95, true)]
    [InlineData(1.2, false)]
    [InlineData(double.NaN, false)]
    public void A_claim_holds_within_its_tolerance_and_never_for_a_missing_number(double measured, bool holds) =>
        Assert.Equal(holds, new Claim("It is one", measured, 1, new Tolerance(0.05, 0.05)).Holds);

    [Fact]
    public void A_line_says_what_was_measured_and_what_was_expected()
    {
        Assert.Equal("✓ Rank: measured 2.5, expected 2 to 3", Claim.Within("Rank", 2.5, 2, 3).ToString());
        Assert.Equal("✗ Error: measured 4, expected at most 3", Claim.AtMost("Error", 4, 3).ToString());
        Assert.Equal("✗ Slope: measured −1, expected at least 0", Claim.AtLeast("Slope", -1, 0).ToString());
        Assert.Equal("✓ Count: measured 5, expected exactly 5", new Claim("Count", 5, 5, Tolerance.Exact).ToString());
    }

    [Fact]
    public void Claims_survive_the_way_through_a_table()
    {
        IReadOnlyList<Claim> claims = [Claim.AtMost("a, \"b\"", 1, 2), Claim.Within("c", double.NaN, -1, 1)];
        Assert.Equal(claims, Claim.FromTable(Claim.ToTable(claims)));
    }
}
