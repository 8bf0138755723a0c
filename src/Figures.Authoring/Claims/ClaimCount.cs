namespace Figures.Authoring;

/// <summary>How many claims hold, miss and are not shown.</summary>
/// <param name="Hold">Claims whose number lies within its bound.</param>
/// <param name="Miss">Claims whose number does not.</param>
/// <param name="NotShown">Claims the run is too small to show.</param>
public readonly record struct ClaimCount(int Hold, int Miss, int NotShown)
{
    /// <summary>Counts claims.</summary>
    public static ClaimCount Of(IReadOnlyCollection<Claim> claims) => new(
        claims.Count(claim => claim.State == ClaimState.Holds),
        claims.Count(claim => claim.State == ClaimState.Misses),
        claims.Count(claim => claim.State == ClaimState.NotShown));

    /// <summary>The sum.</summary>
    public static ClaimCount operator +(ClaimCount one, ClaimCount other) => Add(one, other);

    /// <summary>The sum.</summary>
    public static ClaimCount Add(ClaimCount one, ClaimCount other) =>
        new(one.Hold + other.Hold, one.Miss + other.Miss, one.NotShown + other.NotShown);

    /// <summary>Such as <c>5 claims hold, 1 misses, 2 not shown at this size</c>.</summary>
    public override string ToString()
    {
        var words = new List<string> { Hold == 1 ? "1 claim holds" : $"{Hold} claims hold" };
        if (Miss > 0)
        {
            words.Add(Miss == 1 ? "1 misses" : $"{Miss} miss");
        }

        if (NotShown > 0)
        {
            words.Add($"{NotShown} not shown at this size");
        }

        return string.Join(", ", words);
    }
}
