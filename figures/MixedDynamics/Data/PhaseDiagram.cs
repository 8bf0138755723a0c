using Cake.Frosting;
using Figures.Authoring;
using Figures.Tables;

namespace MixedDynamics;

/// <summary>Both dynamics on the (γσ², γw) grid of Figure 2, every run ended by the authors' stop rules (SPEC B6, C).</summary>
[TaskName("MixedDynamics.PhaseDiagram")]
[TaskDescription("Gradient descent and self-consistent dynamics on the (γσ², γw) grid")]
[IsDependentOn(typeof(GridSignal))]
public sealed class PhaseDiagram : SweepTask<PhaseSetting, PhasePoint>
{
    /// <inheritdoc/>
    protected override PhaseSetting Parameters(Profile profile) => PhaseSetting.OfTheAuthors;

    /// <inheritdoc/>
    protected override IReadOnlyList<PhasePoint> Points(Profile profile) => PhasePoint.Grid(
        perSide: profile switch { Profile.Smoke => 7, Profile.Default => 11, _ => 35 },
        variance: (-3, 0),
        width: (0, 2.8));

    /// <inheritdoc/>
    protected override TableSet Run(PhaseSetting shared, PhasePoint point, Inputs inputs) => PhaseRow.Of(
        point, point.Run(SignalTable.Read(inputs.Tables<GridSignal>()), shared, withSelfConsistent: true, inputs.Cancellation));
}
