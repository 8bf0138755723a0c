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

    /// <summary>The parameters of a task in this run. Overrides and ranges are checked; departures from the paper are noted.</summary>
    public T Bind<T>(string task, Func<Profile, T> parameters)
        where T : class
    {
        var bound = ParameterBinding.Apply(task, parameters(Profile), overrides, Problems);
        Note(task, ParameterSet.Of(bound), ParameterSet.Of(parameters(Profile.Paper)));
        return bound;
    }

    /// <summary>Notes how the parameters of a task differ from the paper's.</summary>
    public void Note(string task, ParameterSet used, ParameterSet paper) =>
        departures[task] = [.. departures.GetValueOrDefault(task, []), .. Departure.Between(task, used, paper)];

    /// <summary>Departures of a task and of everything it depends on.</summary>
    public IReadOnlyList<Departure> DeparturesBehind(Type task) =>
        TaskNames.DependenciesOf(task).SelectMany(DeparturesBehind)
            .Concat(departures.GetValueOrDefault(TaskNames.Of(task), [])).Distinct().ToList();

    /// <summary>Fingerprint of methods the author wrote, found by name on the task's type or the types it derives from.</summary>
    public CodeFingerprint Fingerprint(Type task, params IEnumerable<string> methods) =>
        fingerprints.Of(methods.Select(name => AuthoredMethod(task, name)).ToList());

    /// <summary>Fingerprint of methods the author wrote and of functions of the house that shape the result.</summary>
    public CodeFingerprint Fingerprint(Type task, IEnumerable<string> methods, params IEnumerable<MethodInfo> house) =>
        fingerprints.Of(methods.Select(name => AuthoredMethod(task, name)).Concat(house).ToList());

    /// <summary>Taken from the task's own type, also when inherited: the fingerprint follows what that type overrides.</summary>
    private static MethodInfo AuthoredMethod(Type task, string name) =>
        task.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            .FirstOrDefault(method => method.Name == name)
        ?? throw new MissingMethodException(task.FullName, name);
}
