namespace Figures.Pipeline.Fingerprints;

/// <summary>What a member's content leads to, each once.</summary>
internal sealed class Mentions
{
    /// <summary>A member that leads nowhere.</summary>
    public static Mentions None { get; } = new();

    /// <summary>Methods called, pointed to or named by a token: they run as they stand.</summary>
    public MethodNode[] Calls { get; init; } = [];

    /// <summary>Slots called: an override runs.</summary>
    public MethodNode[] Slots { get; init; } = [];

    /// <summary>Types of which objects come to be: by a constructor, or because they are values.</summary>
    public TypeNode[] Created { get; init; } = [];

    /// <summary>Types that stand as generic arguments or in <c>typeof</c>: framework code may create them.</summary>
    public TypeNode[] Named { get; init; } = [];

    /// <summary>Enumerations whose members' names may be asked for.</summary>
    public TypeNode[] Enumerations { get; init; } = [];

    /// <summary>Types that stand as generic arguments and whose attributes reflection reads.</summary>
    public TypeNode[] Declared { get; init; } = [];

    /// <summary>Types whose static fields are touched.</summary>
    public TypeNode[] Statics { get; init; } = [];

    /// <summary>Types whose instance fields are touched.</summary>
    public TypeNode[] Fields { get; init; } = [];

    /// <summary>Types that are read, see <see cref="FingerprintScope.ReadingType"/>.</summary>
    public TypeNode[] Reads { get; init; } = [];

    /// <summary>Whether something is read that a generic parameter stands for.</summary>
    public bool ReadsParameter { get; init; }

    /// <summary>Whether embedded resources are read.</summary>
    public bool ReadsResources { get; init; }

    /// <summary>Packages, with version.</summary>
    public string[] Packages { get; init; } = [];
}
