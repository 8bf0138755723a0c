namespace Cake.Core;

/// <summary>What a run is asked to do.</summary>
public sealed class ExecutionSettings
{
    /// <summary>Settings without a target.</summary>
    public ExecutionSettings()
    {
    }

    /// <summary>The targets, which run one after another.</summary>
    public IEnumerable<string> Targets { get; private set; } = [];

    /// <summary>Whether only the targets run, without their dependencies.</summary>
    public bool Exclusive { get; private set; }

    /// <summary>Asks for one target, in place of those asked for before.</summary>
    /// <param name="target">The name of a task.</param>
    /// <returns>These settings.</returns>
    public ExecutionSettings SetTarget(string target) => SetTargets([target]);

    /// <summary>Asks for several targets, in place of those asked for before.</summary>
    /// <param name="targets">Names of tasks.</param>
    /// <returns>These settings.</returns>
    public ExecutionSettings SetTargets(IEnumerable<string> targets)
    {
        Targets = [.. targets];
        return this;
    }

    /// <summary>Asks for the targets only, without their dependencies.</summary>
    /// <returns>These settings.</returns>
    public ExecutionSettings UseExclusiveTarget()
    {
        Exclusive = true;
        return this;
    }
}
