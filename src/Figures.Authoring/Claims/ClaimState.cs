namespace Figures.Authoring;

/// <summary>What became of a claim.</summary>
public enum ClaimState
{
    /// <summary>The measured number lies within the bound.</summary>
    Holds,

    /// <summary>It does not, or it is NaN.</summary>
    Misses,

    /// <summary>The run is too small to show it; nothing is claimed.</summary>
    NotShown,
}
