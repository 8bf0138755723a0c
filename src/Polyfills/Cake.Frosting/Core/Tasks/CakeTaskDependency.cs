namespace Cake.Core;

/// <summary>One edge of the task graph, seen from one of its ends.</summary>
public sealed class CakeTaskDependency
{
    /// <summary>An edge to the named task.</summary>
    /// <param name="name">The task at the other end.</param>
    /// <param name="required">Whether it is an error if no such task exists.</param>
    public CakeTaskDependency(string name, bool required)
    {
        Name = name;
        Required = required;
    }

    /// <summary>The task at the other end.</summary>
    public string Name { get; }

    /// <summary>Whether it is an error if no such task exists; otherwise the edge is ignored.</summary>
    public bool Required { get; }
}
