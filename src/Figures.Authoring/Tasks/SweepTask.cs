using System.Text;
using Figures.Pipeline;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>One computation at many points. Every point is a shard with a key of its own, so adding a point computes one shard.</summary>
/// <typeparam name="TShared">A record of what all points have in common.</typeparam>
/// <typeparam name="TPoint">A record of what tells the points apart; it is the shard's identity.</typeparam>
public abstract class SweepTask<TShared, TPoint> : PipelineTask
    where TShared : class
    where TPoint : class
{
    /// <summary>The shared values of a profile.</summary>
    protected abstract TShared Parameters(Profile profile);

    /// <summary>The points of a profile. The list is not part of any shard's key.</summary>
    protected abstract IReadOnlyList<TPoint> Points(Profile profile);

    /// <summary>The points when the shared record lists them, so that <c>--set</c> reaches the list; mark such properties with
    /// <see cref="ListsPointsAttribute"/>.</summary>
    protected virtual IReadOnlyList<TPoint> Points(Profile profile, TShared shared) => Points(profile);

    /// <summary>Computes one point. Random draws that points share come from an input task or a common stream, never from the
    /// point.</summary>
    /// <returns>Tables with the point's identity as key columns, so that the rows of all points can stand in one table.</returns>
    protected abstract TableSet Run(TShared shared, TPoint point, Inputs inputs);

    /// <summary>Cores and memory one point occupies; decides what runs beside it, never its result.</summary>
    protected virtual Resources Needs(TShared shared, TPoint point) => Resources.OneCore;

    internal sealed override Type? PointType => typeof(TPoint);

    internal sealed override object? ParametersOf(Profile profile) => Parameters(profile);

    internal sealed override int PointCount(Profile profile) => Points(profile).Count;

    internal sealed override IEnumerable<Step> Declare(Declaration declaration)
    {
        var shared = declaration.Bind(Name, Parameters);
        var points = Points(declaration.Profile, shared);
        if (points.Count == 0)
        {
            throw new PipelineException(new Problem(
                ErrorCode.ParameterOutOfRange, Name, "the parameters list no points", $"{GetType().FullName} says which there are"));
        }

        declaration.Note(
            Name, ParameterSet.Of("number of points", $"{points.Count}"), ParameterSet.Of("number of points",
                $"{Points(Profile.Paper).Count}"));
        var code = declaration.Fingerprint(GetType(), nameof(Run));
        var sharedSet = ParameterSet.Of(shared, property => !property.IsDefined(typeof(ListsPointsAttribute), inherit: true));
        var inputs = InputSteps();
        var shards = points.Select(point => Shard(shared, point, sharedSet, inputs, code, declaration.Files)).ToList();
        return [.. shards, Collect(shards, declaration)];
    }

    private Step Shard(
        TShared shared, TPoint point, ParameterSet sharedSet, IReadOnlyList<string> inputs, Pipeline.Fingerprints.CodeFingerprint code,
        DataFiles files)
    {
        var identity = ParameterSet.Of(point);
        return new Step
        {
            Name = $"{Name}[{string.Join(", ", identity.Values.Select(value => $"{value.Name}={value.Text}"))}]",
            KeyName = Name,
            Task = Name,
            Kind = StepKind.Shard,
            Parameters = sharedSet.And(identity),
            Inputs = inputs,
            Needs = Needs(shared, point),
            Code = code,
            Run = step => new StepOutput(Run(shared, point, new Inputs(Name, step, files))),
            DeclaredBy = GetType().FullName!,
        };
    }

    private Step Collect(List<Step> shards, Declaration declaration)
    {
        var order = shards.Select(shard => shard.Name).ToList();
        return new Step
        {
            Name = Name,
            KeyName = $"{Name}/collect",
            Task = Name,
            Kind = StepKind.Collect,
            Parameters = ParameterSet.Of("order of points", ContentId.OfBytes(Encoding.UTF8.GetBytes(string.Join('\n', order))).ToString()),
            Inputs = order,
            Code = declaration.Fingerprint(typeof(Shards), nameof(Shards.Collect)),
            Run = step => new StepOutput(Shards.Collect(order.Select(shard => step.Tables[shard]).ToList())),
            DeclaredBy = GetType().FullName!,
        };
    }
}

/// <summary>Puts the shards of a sweep together.</summary>
internal static class Shards
{
    /// <summary>The rows of all shards, in the order of the points, table by table.</summary>
    public static TableSet Collect(IReadOnlyList<TableSet> shards) => TableSet.Of(
        [.. shards[0].Keys.Select(name => (name, Table.Concat(shards.Select(shard => shard[name]))))]);
}
