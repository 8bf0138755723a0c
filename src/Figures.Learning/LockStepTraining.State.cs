namespace Figures.Learning;

/// <summary>Stopping and going on.</summary>
public sealed partial class LockStepTraining<T>
{
    /// <summary>A copy of all that changes from step to step.</summary>
    public TrainingState<T> SaveState() =>
        new(Steps, (long[])droppedAt.Clone(), (double[])losses.Clone(), [.. replicas.Select(theta => theta.Span.ToArray())]);

    /// <summary>Goes back, or on, to a state saved from a training of the same network and setting.</summary>
    /// <exception cref="ArgumentException">The number of replicas or parameters differs.</exception>
    public void RestoreState(TrainingState<T> state)
    {
        if (state.Losses.Length != Count || state.DroppedAt.Length != Count || state.Parameters.Length != Count
            || state.Parameters.Any(theta => theta.Length != Network.Parameters))
        {
            throw new ArgumentException($"The state is not one of {Count} replicas of {Network.Parameters} parameters.", nameof(state));
        }

        Steps = state.Steps;
        state.Losses.CopyTo(losses, 0);
        state.DroppedAt.CopyTo(droppedAt, 0);
        AliveCount = 0;
        for (var replica = 0; replica < Count; replica++)
        {
            state.Parameters[replica].CopyTo(replicas[replica].Span);
            if (IsAlive(replica))
            {
                alive[AliveCount++] = replica;
            }
        }
    }
}
