namespace Figures.Authoring;

/// <summary>Which set of values a run uses. A profile is only a set of values: equal values share their results.</summary>
public enum Profile
{
    /// <summary>The whole gallery in seconds; used by tests.</summary>
    Smoke,

    /// <summary>Minutes on two cores.</summary>
    Default,

    /// <summary>The sizes of the paper.</summary>
    Paper,
}
