using Cake.Frosting;
using Figures.Authoring;
using Figures.Tables;

namespace MixedDynamics;

/// <summary>Both dynamics at the points where the published panels of Figure 2 could be read, at the paper's dimension.</summary>
[TaskName("MixedDynamics.PanelPoints")]
[TaskDescription("Gradient descent and self-consistent dynamics where the published panels were read")]
[IsDependentOn(typeof(PanelSignal))]
[Source(Origin.Figure, Parameter = nameof(PhasePoint.VarianceExponent))]
[Source(Origin.Figure, Parameter = nameof(PhasePoint.WidthExponent))]
public sealed class PanelPoints : SweepTask<PhaseSetting, PhasePoint>
{
    /// <inheritdoc/>
    protected override PhaseSetting Parameters(Profile profile) => PhaseSetting.OfTheAuthors;

    /// <inheritdoc/>
    protected override IReadOnlyList<PhasePoint> Points(Profile profile)
    {
        int stride = profile switch { Profile.Smoke => 44, Profile.Default => 5, _ => 1 };
        return [.. PhasePoint.Of(PublishedPanels.Readings.Select(reading => (reading.VarianceExponent, reading.WidthExponent))).Where((_, index) => index % stride == stride - 1)];
    }

    /// <inheritdoc/>
    protected override TableSet Run(PhaseSetting shared, PhasePoint point, Inputs inputs) => PhaseRow.Of(
        point, point.Run(SignalTable.Read(inputs.Tables<PanelSignal>()), shared, withSelfConsistent: true, inputs.Cancellation));
}
