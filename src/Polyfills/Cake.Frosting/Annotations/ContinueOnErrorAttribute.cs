namespace Cake.Frosting;

/// <summary>The build goes on when this task throws; the task counts as failed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ContinueOnErrorAttribute : Attribute
{
    /// <summary>Lets the build go on.</summary>
    public ContinueOnErrorAttribute()
    {
    }
}
