namespace Cake.Core;

/// <summary>What runs around the build and around each task.</summary>
internal sealed class LifetimeActions
{
    public List<Action<ISetupContext>> Setups { get; } = [];

    public List<Action<ITeardownContext>> Teardowns { get; } = [];

    public Action<ITaskSetupContext>? TaskSetup { get; set; }

    public Action<ITaskTeardownContext>? TaskTeardown { get; set; }
}
