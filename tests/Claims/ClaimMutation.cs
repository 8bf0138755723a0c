using Figures.Tables;

namespace Figures.Claims;

/// <summary>A deliberate error in the tables of a figure under which one of its claims has to miss: a wrong exponent, a swapped curve, a shifted axis.</summary>
/// <param name="Figure">The qualified figure, <c>MixedDynamics.Figure2</c>.</param>
/// <param name="Claim">The claim's id; ids of a family share one mutation by a trailing <c>*</c>.</param>
/// <param name="Error">What is wrong with the tables, for the message of a failure.</param>
/// <param name="Apply">Makes the wrong tables from the right ones.</param>
public sealed record ClaimMutation(string Figure, string Claim, string Error, Func<TableSet, TableSet> Apply)
{
    /// <summary>Whether this mutation is meant for a claim.</summary>
    /// <param name="figure">The qualified figure.</param>
    /// <param name="claim">The claim's id.</param>
    public bool IsFor(string figure, string claim) => Figure == figure
        && (Claim.EndsWith('*') ? claim.StartsWith(Claim[..^1], StringComparison.Ordinal) : claim == Claim);
}
