namespace Cake.Frosting;

/// <summary>The name of a task, in place of the name of its type.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskNameAttribute : Attribute
{
    /// <summary>Names a task.</summary>
    /// <param name="name">The name; unique ignoring case.</param>
    public TaskNameAttribute(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }
}
