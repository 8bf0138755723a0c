namespace Figures.Authoring;

/// <summary>
/// Says where the value of a parameter comes from. It stands on the property of a parameter record; on a task it speaks for one parameter of
/// that task, where the tasks that share a record differ.
/// </summary>
/// <param name="origin">One or more sources.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, AllowMultiple = true)]
public sealed class SourceAttribute(Origin origin) : Attribute
{
    /// <summary>The sources.</summary>
    public Origin Origin { get; } = origin;

    /// <summary>The name of the parameter, when the attribute stands on a task.</summary>
    public string? Parameter { get; init; }

    /// <summary>For <see cref="Origin.Chosen"/>, what other values gave, with numbers; otherwise empty.</summary>
    public string OtherSeeds { get; init; } = "";
}
