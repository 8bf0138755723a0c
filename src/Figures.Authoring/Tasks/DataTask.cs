using Figures.Pipeline;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>A simulation, a theory curve, or anything else that makes tables from parameters and other tables.</summary>
/// <typeparam name="TParameters">A record of numbers, booleans, strings, enumerations and lists of them: all the result depends on besides inputs and code.</typeparam>
public abstract class DataTask<TParameters> : PipelineTask
    where TParameters : class
{
    /// <summary>The values of a profile. Ranges stand on the record's properties as attributes such as <c>[property: Range(1, 5000)]</c>.</summary>
    protected abstract TParameters Parameters(Profile profile);

    /// <summary>Computes the tables. Calls <c>Model/</c>; reads nothing but its arguments.</summary>
    protected abstract TableSet Run(TParameters parameters, Inputs inputs);

    /// <summary>Cores and memory the computation occupies; decides what runs beside it, never its result.</summary>
    protected virtual Resources Needs(TParameters parameters) => Resources.OneCore;

    internal sealed override object? ParametersOf(Profile profile) => Parameters(profile);

    internal sealed override IEnumerable<Step> Declare(Declaration declaration)
    {
        var parameters = declaration.Bind(Name, Parameters);
        yield return new Step
        {
            Name = Name,
            Task = Name,
            Kind = StepKind.Data,
            Parameters = ParameterSet.Of(parameters),
            Inputs = InputSteps(),
            Needs = Needs(parameters),
            Code = declaration.Fingerprint(GetType(), nameof(Run)),
            Run = step => new StepOutput(Run(parameters, new Inputs(Name, step, declaration.Files))),
            DeclaredBy = GetType().FullName!,
        };
    }
}
