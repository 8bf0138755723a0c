namespace Cake.Core;

/// <summary>A task as others may see it: its name, its text and its edges.</summary>
public interface ICakeTaskInfo
{
    /// <summary>The name; unique ignoring case.</summary>
    string Name { get; }

    /// <summary>What the task is for; <see langword="null"/> if nobody said.</summary>
    string? Description { get; }

    /// <summary>The tasks that run before this one.</summary>
    IReadOnlyList<CakeTaskDependency> Dependencies { get; }

    /// <summary>The tasks that this one has put itself in front of.</summary>
    IReadOnlyList<CakeTaskDependency> Dependees { get; }
}
