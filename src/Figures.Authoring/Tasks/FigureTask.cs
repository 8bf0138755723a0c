using Figures.Pipeline;
using Figures.Plotting;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>One figure of a paper, in two steps: tabulate (the numbers, snapshot-tested) and draw (the picture and its claims).</summary>
/// <remarks>Restyling touches neither tables nor snapshot. Drawing reads only the figure's own tables, so the snapshot holds everything the picture shows.</remarks>
public abstract class FigureTask : PipelineTask
{
    /// <summary>The step that makes the tables.</summary>
    internal string TabulateStep => $"{Name}/tabulate";

    /// <summary>The step that makes the picture.</summary>
    internal string DrawStep => $"{Name}/draw";

    /// <summary>The tables exactly as drawn, thinned to what a snapshot may hold, with key columns and tolerances.</summary>
    protected abstract TableSet Tabulate(Inputs inputs);

    /// <summary>The caption, executed: at least one sentence with a measured and an expected number.</summary>
    protected abstract IEnumerable<Claim> Claims(TableSet data);

    /// <summary>Panels, axes and labels: reads like the caption.</summary>
    protected abstract Figure Draw(TableSet data);

    /// <summary>The executed caption for given tables, as the draw step evaluates it.</summary>
    public IReadOnlyList<Claim> ClaimsOf(TableSet data) => Claims(data).ToList();

    /// <summary>The figure for given tables, as the draw step draws it.</summary>
    public Figure FigureOf(TableSet data) => Draw(data);

    internal sealed override IEnumerable<Step> Declare(Declaration declaration)
    {
        yield return new Step
        {
            Name = TabulateStep,
            Task = Name,
            Kind = StepKind.Tabulate,
            Inputs = InputSteps(),
            Code = declaration.Fingerprint(GetType(), nameof(Tabulate)),
            Run = step => new StepOutput(Tabulate(new Inputs(Name, step))),
            DeclaredBy = GetType().FullName!,
        };

        declaration.ForbidModels(GetType(), nameof(Draw), nameof(Claims));
        var departures = declaration.DeparturesBehind(GetType());
        yield return new Step
        {
            Name = DrawStep,
            Task = Name,
            Kind = StepKind.Draw,
            Parameters = ParameterSet.Of("departures", string.Join("; ", departures)).And(ParameterSet.Of("drawn with", DrawingIdentity.Value)),
            Inputs = [TabulateStep],
            Code = declaration.Fingerprint(GetType(), [nameof(Draw), nameof(Claims)], FigurePicture.RenderMethod),
            Run = step => FigurePicture.Of(Name, step.Key, Draw(step.Tables[TabulateStep]), Claims(step.Tables[TabulateStep]), departures),
            DeclaredBy = GetType().FullName!,
        };
    }
}
