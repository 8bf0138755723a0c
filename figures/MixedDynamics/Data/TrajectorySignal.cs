using Cake.Frosting;
using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics;

/// <summary>Signal and noise of Figure 1 (SPEC A).</summary>
[TaskName("MixedDynamics.TrajectorySignal")]
[TaskDescription("Low-rank signal and noisy observation of Figure 1")]
public sealed class TrajectorySignal : DataTask<SignalSetting>
{
    /// <inheritdoc/>
    protected override SignalSetting Parameters(Profile profile) => new(
        Dimension: profile == Profile.Smoke ? 100 : 500,
        Rank: 5,
        Seed: 1);

    /// <inheritdoc/>
    protected override TableSet Run(SignalSetting parameters, Inputs inputs) => SignalTable.Of(
        Target.Draw(parameters.Dimension, parameters.Rank, RandomStream.Create(parameters.Seed, "MixedDynamics.TrajectorySignal")), parameters.Rank);
}
