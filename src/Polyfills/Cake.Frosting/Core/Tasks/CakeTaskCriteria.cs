namespace Cake.Core;

/// <summary>A condition a task puts on its own execution.</summary>
public sealed class CakeTaskCriteria
{
    /// <summary>A condition.</summary>
    /// <param name="predicate">Whether the task should run.</param>
    /// <param name="message">Why it is skipped if it should not.</param>
    public CakeTaskCriteria(Func<ICakeContext, bool> predicate, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        Predicate = predicate;
        Message = message;
    }

    /// <summary>Whether the task should run. Evaluated right before the task, in a dry run too.</summary>
    public Func<ICakeContext, bool> Predicate { get; }

    /// <summary>Why the task is skipped if it should not run; <see langword="null"/> or empty if there is nothing to say.</summary>
    public string? Message { get; }

    /// <summary>Whether this condition was the one that failed.</summary>
    public bool CausedSkippingOfTask { get; set; }
}
