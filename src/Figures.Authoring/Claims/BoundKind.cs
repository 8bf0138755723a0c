namespace Figures.Authoring;

/// <summary>Where a claim's bound comes from.</summary>
public enum BoundKind
{
    /// <summary>Derived from equations, before any run.</summary>
    Theory,

    /// <summary>Printed or drawn by the authors.</summary>
    Paper,

    /// <summary>Computed by an independent program, such as the reference tables of a SPEC.</summary>
    Reference,

    /// <summary>Set by us after a run was seen: <see cref="Bound.OtherSeeds"/> says what other seeds gave.</summary>
    Chosen,
}
