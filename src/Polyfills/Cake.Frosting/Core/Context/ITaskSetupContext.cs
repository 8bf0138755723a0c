namespace Cake.Core;

/// <summary>What the setup of a task sees.</summary>
public interface ITaskSetupContext : ICakeContext
{
    /// <summary>The task about to run, or to be skipped.</summary>
    ICakeTaskInfo Task { get; }
}
