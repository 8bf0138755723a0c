using System.Reflection;
using Figures.Pipeline;
using Figures.Pipeline.Fingerprints;

namespace Figures.Authoring;

/// <summary>What tasks need to declare their steps, and where they report what is wrong with their parameters.</summary>
internal sealed class Declaration(Profile profile, IReadOnlyList<ParameterOverride> overrides, Fingerprints fingerprints, DataFiles files)
{
    private readonly Dictionary<string, IReadOnlyList<Departure>> departures = new(StringComparer.Ordinal);

    public Profile Profile { get; } = profile;

    public List<Problem> Problems { get; } = [];

    /// <summary>The files of download tasks.</summary>
    public DataFiles Files { get; } = files;

    /// <summary>
    /// The steps of all tasks, inputs first. A task that cannot declare its own because something is wrong with it is a problem, and has one
    /// step in its place, so that its readers are not called wrong too.
    /// </summary>
    public IReadOnlyList<Step> StepsOf(IEnumerable<PipelineTask> tasks) => [.. tasks.SelectMany(StepsOf)];

    /// <summary>The parameters of a task in this run; departures from the paper are noted.</summary>
    /// <exception cref="PipelineException">Holds every override that cannot be read and every value out of range.</exception>
    public T Bind<T>(string task, Func<Profile, T> parameters)
        where T : class
    {
        var bound = ParameterBinding.Apply(task, parameters(Profile), overrides);
        Note(task, ParameterSet.Of(bound, IsListed), ParameterSet.Of(parameters(Profile.Paper), IsListed));
        return bound;
    }

    /// <summary>Notes how the parameters of a task differ from the paper's.</summary>
    public void Note(string task, ParameterSet used, ParameterSet paper) =>
        departures[task] = [.. departures.GetValueOrDefault(task, []), .. Departure.Between(task, used, paper)];

    /// <summary>Departures of a task and of everything it depends on.</summary>
    public IReadOnlyList<Departure> DeparturesBehind(Type task) =>
        TaskNames.InputsFirst([task]).SelectMany(type => departures.GetValueOrDefault(TaskNames.Of(type), [])).Distinct().ToList();

    /// <summary>Fingerprint of methods the author wrote, found by name on the task's type or the types it derives from.</summary>
    public CodeFingerprint Fingerprint(Type task, params IEnumerable<string> methods) => Fingerprint(task, methods, []);

    /// <summary>Fingerprint of methods the author wrote and of functions of the house that shape the result.</summary>
    public CodeFingerprint Fingerprint(Type task, IEnumerable<string> methods, params IEnumerable<MethodInfo> house)
    {
        var code = fingerprints.Of(methods.Select(name => AuthoredMethod(task, name)).Concat(house).ToList());
        var undeclared = code.Reads.Except(TaskNames.DependenciesOf(task).Select(dependency => dependency.FullName!));
        Problems.AddRange(undeclared.Select(task.Assembly.GetType).OfType<Type>().Where(read => read.IsSubclassOf(typeof(PipelineTask)))
            .Select(read => Inputs.Undeclared(TaskNames.Of(task), read)));
        return code;
    }

    /// <summary>Notes a problem when drawing methods reach the paper's model: what is drawn or claimed stands in the figure's tables.</summary>
    public void ForbidModels(Type task, params IEnumerable<string> methods)
    {
        var reached = fingerprints.ModelsBehind([.. methods.Select(name => AuthoredMethod(task, name))]);
        if (reached.Count > 0)
        {
            var name = TaskNames.Of(task);
            Problems.Add(new Problem(
                ErrorCode.ScienceInDrawing, name, $"{string.Join(" or ", methods)} of {name} computes with {string.Join(", ", reached.Take(5))}",
                "A snapshot holds every number a picture shows, so pictures and claims read them from the figure's tables",
                "Move the computation to Tabulate and add its result as a table or column"));
        }
    }

    private static bool IsListed(PropertyInfo parameter) =>
        !parameter.IsDefined(typeof(PlaceAttribute)) && !parameter.IsDefined(typeof(SaidInCaptionAttribute));

    private IReadOnlyList<Step> StepsOf(PipelineTask task)
    {
        try
        {
            return [.. task.Declare(this)];
        }
        catch (PipelineException fault)
        {
            Problems.AddRange(fault.Problems);
            return [new Step
            {
                Name = task.Name, Task = task.Name, Kind = StepKind.Data, Code = CodeFingerprint.Empty, Run = _ => throw fault,
            }];
        }
    }

    /// <summary>Taken from the task's own type, also when inherited: the fingerprint follows what that type overrides.</summary>
    private static MethodInfo AuthoredMethod(Type task, string name) =>
        task.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(method => method.Name == name).OrderByDescending(method => method.IsVirtual).FirstOrDefault()
        ?? throw new MissingMethodException(task.FullName, name);
}
