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
public sealed class AllFigures : GroupTarget;

/// <summary>What Cake runs when it is not told a target.</summary>
[TaskName("Default")]
[TaskDescription("The same as Figures")]
[IsDependentOn(typeof(AllFigures))]
public sealed class DefaultTarget : GroupTarget;

/// <summary>The figures of Dominé et al., ICLR 2025.</summary>
[TaskName("LazyToRich")]
[TaskDescription("From Lazy to Rich: Exact Learning Dynamics in Deep Linear Networks")]
[IsDependentOn(typeof(LazyToRich.Figure3))]
public sealed class LazyToRichFigures : GroupTarget;

/// <summary>The figures of Tu, Aranguri, Jacot, NeurIPS 2024.</summary>
[TaskName("MixedDynamics")]
[TaskDescription("Mixed Dynamics in Linear Networks")]
[IsDependentOn(typeof(MixedDynamics.Figure1))]
public sealed class MixedDynamicsFigures : GroupTarget;

/// <summary>Figure 1 of every paper.</summary>
[TaskName("Figure1")]
[TaskDescription("Figure 1 of every paper")]
[IsDependentOn(typeof(MixedDynamics.Figure1))]
public sealed class EveryFigure1 : GroupTarget;

/// <summary>Figure 3 of every paper.</summary>
[TaskName("Figure3")]
[TaskDescription("Figure 3 of every paper")]
[IsDependentOn(typeof(LazyToRich.Figure3))]
public sealed class EveryFigure3 : GroupTarget;
