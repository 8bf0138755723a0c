using System.Numerics;
using Figures.Tables;

namespace Figures.Learning;

/// <summary>
/// A training state as two tables: <c>replicas</c>, a row for each replica, and <c>parameters</c>, a column <c>theta0</c>, <c>theta1</c>, …
/// for each replica with a row for each parameter. Floats are widened, which is exact.
/// </summary>
public static class TrainingTables
{
    private const string Replicas = "replicas", Parameters = "parameters";

    /// <summary>The tables of a state.</summary>
    public static TableSet Write<T>(TrainingState<T> state)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var count = state.Losses.Length;
        var replicas = new Table(
            Column.Integers("replica", Enumerable.Range(0, count), description: "number of the step size").AsKey(),
            Column.Integers("steps", Enumerable.Repeat(state.Steps, count), description: "steps taken by the replicas that train"),
            Column.Integers("dropped_at", state.DroppedAt, description: "step whose loss ended the run; -1 while it trains"),
            Column.Doubles("loss", state.Losses, description: "loss of the last step"));
        var parameters = new Table(state.Parameters.Select(
            (theta, replica) => Column.Doubles($"theta{replica}", theta.Select(double.CreateTruncating), description: "parameters")));
        return TableSet.Of((Replicas, replicas), (Parameters, parameters));
    }

    /// <summary>The state that <see cref="Write"/> was given.</summary>
    public static TrainingState<T> Read<T>(TableSet tables)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var replicas = tables[Replicas];
        var parameters = tables[Parameters];
        var theta = new T[replicas.RowCount][];
        for (var replica = 0; replica < theta.Length; replica++)
        {
            var column = parameters.Doubles($"theta{replica}");
            theta[replica] = new T[column.Length];
            for (var i = 0; i < column.Length; i++)
            {
                theta[replica][i] = T.CreateTruncating(column[i]);
            }
        }

        return new(
            replicas.Integers("steps")[0], replicas.Integers("dropped_at").ToArray(), replicas.Doubles("loss").ToArray(), theta);
    }
}
