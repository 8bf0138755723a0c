using Figures.Pipeline;
using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>The tables a task may read: those of the tasks it names with <c>[IsDependentOn]</c>, and no others.</summary>
public sealed class Inputs
{
    private readonly string reader;
    private readonly DataFiles? files;
    private readonly IReadOnlyDictionary<string, TableSet> tables;

    internal Inputs(string reader, StepInputs step, DataFiles? files = null)
    {
        this.reader = reader;
        this.files = files;
        tables = step.Tables;
        Cancellation = step.Cancellation;
        Checkpoint = step.Checkpoint;
    }

    /// <summary>Raised when the run is interrupted; long computations look at it now and then.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>
    /// Where a computation of many minutes keeps its work so far, to go on from there after an interruption; null where there is no such
    /// place. It has to give the same tables whether it goes on or starts anew.
    /// </summary>
    public Checkpoint? Checkpoint { get; }

    /// <summary>All tables of a task.</summary>
    /// <typeparam name="TTask">A task named with <c>[IsDependentOn]</c>.</typeparam>
    /// <exception cref="PipelineException">The task is not a declared dependency; the message names both.</exception>
    public TableSet Tables<TTask>()
        where TTask : PipelineTask
    {
        var name = TaskNames.Of(typeof(TTask));
        return tables.TryGetValue(name, out var found) ? found : throw new PipelineException(Undeclared(reader, typeof(TTask)));
    }

    /// <summary>The files of a download task, in the order it names them: paths to read from, whose digests are those of its table.</summary>
    /// <remarks>Only data tasks and sweeps open files: a figure reads tables alone.</remarks>
    /// <typeparam name="TTask">A download task named with <c>[IsDependentOn]</c>.</typeparam>
    /// <exception cref="PipelineException">The task is not a declared dependency, or a file cannot be had.</exception>
    public IReadOnlyList<string> Files<TTask>()
        where TTask : PipelineTask
    {
        _ = Tables<TTask>();
        return files?.Open(TaskNames.Of(typeof(TTask)), Cancellation) ?? [];
    }

    /// <summary>What is said of a read without a dependency: before anything runs where the compiled code names the task, else at the read.</summary>
    internal static Problem Undeclared(string reader, Type task) => new(
        ErrorCode.UndeclaredRead, reader, $"{reader} reads {TaskNames.Of(task)} without declaring it",
        Next: $"Add [IsDependentOn(typeof({task.Name}))] to {reader}");

    /// <summary>One table of a task.</summary>
    /// <typeparam name="TTask">A task named with <c>[IsDependentOn]</c>.</typeparam>
    /// <param name="table">The table's name.</param>
    /// <exception cref="PipelineException">The task is not a declared dependency, or has no such table.</exception>
    public Table Table<TTask>(string table)
        where TTask : PipelineTask
    {
        var set = Tables<TTask>();
        return set.TryGetValue(table, out var found) ? found : throw new PipelineException(new Problem(
            ErrorCode.UnknownTable, reader, $"{TaskNames.Of(typeof(TTask))} has no table named {table}",
            $"It has {string.Join(", ", set.Keys)}"));
    }

    /// <summary>The rows of a table of a task.</summary>
    /// <typeparam name="TTask">A task named with <c>[IsDependentOn]</c>.</typeparam>
    /// <typeparam name="TRow">The row type: a record whose properties carry <see cref="ColumnAttribute"/>.</typeparam>
    /// <param name="table">The table's name; may be left out where the task has exactly one table of this schema.</param>
    /// <param name="extra">What becomes of columns the row type does not have; with a table's name only.</param>
    /// <exception cref="PipelineException">
    /// The task is not a declared dependency, has no such table or not exactly one of the schema, or the table has another schema.
    /// </exception>
    [PartOfKey]
    public IReadOnlyList<TRow> Rows<TTask, TRow>(string? table = null, ExtraColumns extra = ExtraColumns.Refused)
        where TTask : PipelineTask
        where TRow : class
    {
        if (table is null)
        {
            return RowSearch.Only<TRow>(reader, [new(TaskNames.Of(typeof(TTask)), Tables<TTask>())]);
        }

        var found = Table<TTask>(table);
        return found.DifferencesFrom<TRow>(extra) is { Count: > 0 } differences
            ? throw new PipelineException(RowSearch.Differs<TRow>(reader, $"{TaskNames.Of(typeof(TTask))}/{table}", differences))
            : found.Rows<TRow>(extra);
    }

    /// <summary>The rows of the one table of this schema among those of all tasks named with <c>[IsDependentOn]</c>.</summary>
    /// <typeparam name="TRow">The row type: a record whose properties carry <see cref="ColumnAttribute"/>.</typeparam>
    /// <exception cref="PipelineException">No table has the schema, or more than one; the message names the candidates.</exception>
    [PartOfKey]
    public IReadOnlyList<TRow> Rows<TRow>()
        where TRow : class => RowSearch.Only<TRow>(reader, tables);
}
