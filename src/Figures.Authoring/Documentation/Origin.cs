namespace Figures.Authoring;

/// <summary>Where the value of a parameter comes from. A value with several sources carries several flags.</summary>
[Flags]
public enum Origin
{
    /// <summary>Not said: a test refuses it.</summary>
    None = 0,

    /// <summary>The text of the paper, as far as it is at hand.</summary>
    Seed = 1 << 0,

    /// <summary>Code of the authors.</summary>
    Code = 1 << 1,

    /// <summary>Read off a published picture.</summary>
    Figure = 1 << 2,

    /// <summary>A thesis or another text of the same authors.</summary>
    Thesis = 1 << 3,

    /// <summary>Public reviews of the paper.</summary>
    Review = 1 << 4,

    /// <summary>A page about the paper by somebody else.</summary>
    Secondary = 1 << 5,

    /// <summary>Remembered from the paper, not verified again.</summary>
    Remembered = 1 << 6,

    /// <summary>Code or text of others for a related experiment.</summary>
    Related = 1 << 7,

    /// <summary>Settled by simulation.</summary>
    Measured = 1 << 8,

    /// <summary>Follows from the equations.</summary>
    Derived = 1 << 9,

    /// <summary>Our choice, made before a result was seen.</summary>
    Inferred = 1 << 10,

    /// <summary>Our choice after results were seen; <see cref="SourceAttribute.OtherSeeds"/> says what others gave.</summary>
    Chosen = 1 << 11,
}
