using System.Numerics;

namespace Figures.Learning;

/// <summary>
/// Everything a <see cref="LockStepTraining{T}"/> needs to go on, bit for bit, as if it had never stopped: take it with
/// <see cref="LockStepTraining{T}.SaveState"/>, keep it with <see cref="TrainingTables"/>. θ₀ and the setting are not part of it.
/// </summary>
/// <typeparam name="T">double or float.</typeparam>
/// <param name="Steps">Steps taken.</param>
/// <param name="DroppedAt">For each replica the step whose loss ended its run, −1 while it trains.</param>
/// <param name="Losses">For each replica the loss of its last step.</param>
/// <param name="Parameters">For each replica θ.</param>
public sealed record TrainingState<T>(long Steps, long[] DroppedAt, double[] Losses, T[][] Parameters)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
