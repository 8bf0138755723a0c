namespace Figures.Plotting.Tests.Cookbook;

/// <summary>Marks a recipe of docs/plotting.md: a static method without parameters that returns a figure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecipeAttribute(string description) : Attribute
{
    /// <summary>One sentence under the heading.</summary>
    public string Description { get; } = description;
}
