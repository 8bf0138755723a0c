namespace Cake.Core;

/// <summary>What the setup of a build sees: the context and what is about to run.</summary>
public interface ISetupContext : ICakeContext
{
    /// <summary>The first target.</summary>
    ICakeTaskInfo TargetTask { get; }

    /// <summary>The closure of the first target in the order of execution, even when only the target runs.</summary>
    IReadOnlyCollection<ICakeTaskInfo> TasksToExecute { get; }
}
