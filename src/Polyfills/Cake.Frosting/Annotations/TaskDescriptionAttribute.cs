namespace Cake.Frosting;

/// <summary>What a task is for, shown by <c>--description</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskDescriptionAttribute : Attribute
{
    /// <summary>Describes a task.</summary>
    /// <param name="description">One sentence.</param>
    public TaskDescriptionAttribute(string description) => Description = description;

    /// <summary>The text.</summary>
    public string Description { get; }
}
