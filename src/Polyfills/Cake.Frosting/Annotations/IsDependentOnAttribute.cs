namespace Cake.Frosting;

/// <summary>Another task has to run before this one.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IsDependentOnAttribute : Attribute
{
    /// <summary>Declares the dependency.</summary>
    /// <param name="type">The type of the other task.</param>
    public IsDependentOnAttribute(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Task = type;
    }

    /// <summary>The type of the other task.</summary>
    public Type Task { get; }
}
