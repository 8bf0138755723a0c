using Cake.Frosting;
using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;
using MixedDynamics.Model;

namespace MixedDynamics;

/// <summary>A signal and noise that agree with what the authors' printed grid reveals of theirs (SPEC D3).</summary>
[TaskName("MixedDynamics.PrintedSignal")]
[TaskDescription("Signal and observation with the mean squares the authors' printout reveals")]
public sealed class PrintedSignal : DataTask<PrintedSignalSetting>
{
    /// <inheritdoc/>
    protected override PrintedSignalSetting Parameters(Profile profile) =>
        new(Dimension: 200, Rank: 5, SignalMeanSquare: 1.0122, ObservedMeanSquare: 2.0022, Spread: 0.11, Seed: 1);

    /// <inheritdoc/>
    protected override TableSet Run(PrintedSignalSetting parameters, Inputs inputs) => SignalTable.Of(
        Target.WithSpectrum(
            parameters.Dimension,
            parameters.SingularValues(),
            parameters.ObservedMeanSquare,
            RandomStream.Create(parameters.Seed, "MixedDynamics.PrintedSignal")),
        parameters.Rank);
}
