using Cake.Frosting;
using Figures.Authoring;

namespace Build.Targets;

/// <summary>A name for several figures; it has no work of its own.</summary>
public abstract class GroupTarget : FrostingTask<FigureContext>;

/// <summary>Every figure of every paper.</summary>
[TaskName("Figures")]
[TaskDescription("Every figure of every paper; the default")]
[IsDependentOn(typeof(LazyToRichFigures))]
[IsDependentOn(typeof(MixedDynamicsFigures))]
[IsDependentOn(typeof(ScalingLawsFigures))]
[IsDependentOn(typeof(FeatureStrengthFigures))]
public sealed class AllFigures : GroupTarget;

/// <summary>What Cake runs when it is not told a target.</summary>
[TaskName("Default")]
[TaskDescription("The same as Figures")]
[IsDependentOn(typeof(AllFigures))]
public sealed class DefaultTarget : GroupTarget;

/// <summary>The figures of Dominé et al., ICLR 2025.</summary>
[TaskName("LazyToRich")]
[TaskDescription("From Lazy to Rich: Exact Learning Dynamics in Deep Linear Networks")]
[IsDependentOn(typeof(LazyToRich.Figure1))]
[IsDependentOn(typeof(LazyToRich.Figure2))]
[IsDependentOn(typeof(LazyToRich.Figure3))]
[IsDependentOn(typeof(LazyToRich.Figure4))]
[IsDependentOn(typeof(LazyToRich.Figure5))]
[IsDependentOn(typeof(LazyToRich.A3))]
[IsDependentOn(typeof(LazyToRich.A4))]
[IsDependentOn(typeof(LazyToRich.D1))]
[IsDependentOn(typeof(LazyToRich.D2))]
[IsDependentOn(typeof(LazyToRich.D3))]
[IsDependentOn(typeof(LazyToRich.D4))]
[IsDependentOn(typeof(LazyToRich.X1))]
[IsDependentOn(typeof(LazyToRich.X2))]
public sealed class LazyToRichFigures : GroupTarget;

/// <summary>The figures of Tu, Aranguri, Jacot, NeurIPS 2024.</summary>
[TaskName("MixedDynamics")]
[TaskDescription("Mixed Dynamics in Linear Networks")]
[IsDependentOn(typeof(MixedDynamics.Figure1))]
[IsDependentOn(typeof(MixedDynamics.Figure2))]
[IsDependentOn(typeof(MixedDynamics.X1))]
public sealed class MixedDynamicsFigures : GroupTarget;

/// <summary>The figures of Worschech and Rosenow, ICLR 2025.</summary>
[TaskName("ScalingLaws")]
[TaskDescription("Analyzing Neural Scaling Laws in Two-Layer Networks with Power-Law Data Spectra")]
[IsDependentOn(typeof(ScalingLaws.Figure1))]
[IsDependentOn(typeof(ScalingLaws.Figure2))]
[IsDependentOn(typeof(ScalingLaws.Figure3))]
[IsDependentOn(typeof(ScalingLaws.Figure4))]
[IsDependentOn(typeof(ScalingLaws.Figure5))]
[IsDependentOn(typeof(ScalingLaws.Figure6))]
[IsDependentOn(typeof(ScalingLaws.X1))]
[IsDependentOn(typeof(ScalingLaws.X2))]
public sealed class ScalingLawsFigures : GroupTarget;

/// <summary>The figures of Atanasov et al., ICLR 2025; their numbers are ours.</summary>
[TaskName("FeatureStrength")]
[TaskDescription("The Optimization Landscape of SGD Across the Feature Learning Strength")]
[IsDependentOn(typeof(FeatureStrength.F1))]
[IsDependentOn(typeof(FeatureStrength.F3))]
[IsDependentOn(typeof(FeatureStrength.F4))]
[IsDependentOn(typeof(FeatureStrength.F5))]
[IsDependentOn(typeof(FeatureStrength.F6))]
[IsDependentOn(typeof(FeatureStrength.F8))]
[IsDependentOn(typeof(FeatureStrength.F10))]
[IsDependentOn(typeof(FeatureStrength.A1))]
[IsDependentOn(typeof(FeatureStrength.A2))]
[IsDependentOn(typeof(FeatureStrength.A3))]
[IsDependentOn(typeof(FeatureStrength.A4))]
[IsDependentOn(typeof(FeatureStrength.A5))]
[IsDependentOn(typeof(FeatureStrength.A6))]
public sealed class FeatureStrengthFigures : GroupTarget;

/// <summary>Figure 1 of every paper.</summary>
[TaskName("Figure1")]
[TaskDescription("Figure 1 of every paper")]
[IsDependentOn(typeof(LazyToRich.Figure1))]
[IsDependentOn(typeof(MixedDynamics.Figure1))]
[IsDependentOn(typeof(ScalingLaws.Figure1))]
public sealed class EveryFigure1 : GroupTarget;

/// <summary>Figure 2 of every paper.</summary>
[TaskName("Figure2")]
[TaskDescription("Figure 2 of every paper")]
[IsDependentOn(typeof(LazyToRich.Figure2))]
[IsDependentOn(typeof(MixedDynamics.Figure2))]
[IsDependentOn(typeof(ScalingLaws.Figure2))]
public sealed class EveryFigure2 : GroupTarget;

/// <summary>Figure 3 of every paper.</summary>
[TaskName("Figure3")]
[TaskDescription("Figure 3 of every paper")]
[IsDependentOn(typeof(LazyToRich.Figure3))]
[IsDependentOn(typeof(ScalingLaws.Figure3))]
public sealed class EveryFigure3 : GroupTarget;

/// <summary>Figure 4 of every paper.</summary>
[TaskName("Figure4")]
[TaskDescription("Figure 4 of every paper")]
[IsDependentOn(typeof(LazyToRich.Figure4))]
[IsDependentOn(typeof(ScalingLaws.Figure4))]
public sealed class EveryFigure4 : GroupTarget;

/// <summary>Figure 5 of every paper.</summary>
[TaskName("Figure5")]
[TaskDescription("Figure 5 of every paper")]
[IsDependentOn(typeof(LazyToRich.Figure5))]
[IsDependentOn(typeof(ScalingLaws.Figure5))]
public sealed class EveryFigure5 : GroupTarget;

/// <summary>Figure 6 of every paper.</summary>
[TaskName("Figure6")]
[TaskDescription("Figure 6 of every paper")]
[IsDependentOn(typeof(ScalingLaws.Figure6))]
public sealed class EveryFigure6 : GroupTarget;
