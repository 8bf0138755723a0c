namespace Cake.Frosting;

/// <summary>This task has to run before another one, which need not know of it.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IsDependeeOfAttribute : Attribute
{
    /// <summary>Declares the dependency.</summary>
    /// <param name="type">The type of the other task.</param>
    public IsDependeeOfAttribute(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Task = type;
    }

    /// <summary>The type of the other task.</summary>
    public Type Task { get; }
}
