namespace Figures.Pipeline.Fingerprints;

/// <summary>What a token in IL stands for.</summary>
/// <param name="Name">As it enters hashes.</param>
internal sealed record Reference(CanonicalName Name)
{
    /// <summary>The method, if it is defined in the solution.</summary>
    public MethodNode? Method { get; init; }

    /// <summary>The type whose field it is, if that is defined in the solution.</summary>
    public TypeNode? FieldOf { get; init; }

    /// <summary>Whether it is a method or field of the plumbing: what it is constructed over then says nothing about what runs.</summary>
    public bool IsPlumbing { get; init; }

    /// <summary>Whether a generic parameter is among the type arguments of the method.</summary>
    public bool NamesParameter { get; init; }

    /// <summary>Whether it is a method of <see cref="FingerprintScope.ReadingType"/>.</summary>
    public bool IsReading { get; init; }
}
