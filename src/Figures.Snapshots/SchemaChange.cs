using Figures.Tables;

namespace Figures.Snapshots;

/// <summary>What about a column changed.</summary>
public enum SchemaAspect
{
    /// <summary>The column is new.</summary>
    Added,

    /// <summary>The column is gone.</summary>
    Removed,

    /// <summary>The kind of values.</summary>
    Type,

    /// <summary>The unit.</summary>
    Unit,

    /// <summary>The description.</summary>
    Description,

    /// <summary>Whether it is part of the key.</summary>
    Role,

    /// <summary>How far values may move.</summary>
    Tolerance,
}

/// <summary>One change of a column's schema; every such change makes a snapshot differ, even when all numbers agree.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Aspect">What changed.</param>
/// <param name="Verified">How it was; empty for a new column.</param>
/// <param name="Received">How it is; empty for a column that is gone.</param>
/// <param name="IsWidened">Whether this is a tolerance that now lets through what it did not: a reviewer must ask why.</param>
public sealed record SchemaChange(string Column, SchemaAspect Aspect, string Verified, string Received, bool IsWidened = false)
{
    /// <summary>One line for a report.</summary>
    public string Describe() => Aspect switch
    {
        SchemaAspect.Added => $"column '{Column}' is new ({Received})",
        SchemaAspect.Removed => $"column '{Column}' is gone ({Verified})",
        SchemaAspect.Tolerance when IsWidened => $"TOLERANCE WIDENED: column '{Column}': {Verified} → {Received}",
        SchemaAspect.Tolerance => $"tolerance of column '{Column}' narrowed: {Verified} → {Received}",
        _ => $"{Aspect.ToString().ToLowerInvariant()} of column '{Column}': '{Verified}' → '{Received}'",
    };

    /// <summary>
    /// All changes from one table's columns to another's, in the order of the first, new columns last. The order of columns is no
    /// change.
    /// </summary>
    internal static List<SchemaChange> Between(Table verified, Table received)
    {
        var changes = new List<SchemaChange>();
        foreach (Column column in verified.Columns)
        {
            if (received.TryGetColumn(column.Name, out Column? now))
            {
                changes.AddRange(Between(column.Schema, now.Schema));
            }
            else
            {
                changes.Add(new SchemaChange(column.Name, SchemaAspect.Removed, Summary(column.Schema), string.Empty));
            }
        }

        foreach (Column column in received.Columns.Where(column => !verified.TryGetColumn(column.Name, out _)))
        {
            changes.Add(new SchemaChange(column.Name, SchemaAspect.Added, string.Empty, Summary(column.Schema)));
        }

        return changes;
    }

    private static IEnumerable<SchemaChange> Between(ColumnSchema verified, ColumnSchema received)
    {
        (SchemaAspect Aspect, string Verified, string Received)[] aspects =
        [
            (SchemaAspect.Type, verified.Type.ToString(), received.Type.ToString()),
            (SchemaAspect.Unit, verified.Unit, received.Unit),
            (SchemaAspect.Description, verified.Description, received.Description),
            (SchemaAspect.Role, verified.IsKey ? "key" : "value", received.IsKey ? "key" : "value"),
            (SchemaAspect.Tolerance, Text(verified.Tolerance), Text(received.Tolerance)),
        ];
        bool isWidened = received.Tolerance.Absolute > verified.Tolerance.Absolute
            || received.Tolerance.Relative > verified.Tolerance.Relative;
        return from aspect in aspects
               where aspect.Verified != aspect.Received
               select new SchemaChange(
                   verified.Name, aspect.Aspect, aspect.Verified, aspect.Received, aspect.Aspect == SchemaAspect.Tolerance && isWidened);
    }

    private static string Text(Tolerance tolerance) => tolerance.IsExact
        ? "exact"
        : $"absolute {CanonicalText.Format(tolerance.Absolute)}, relative {CanonicalText.Format(tolerance.Relative)}";

    private static string Summary(ColumnSchema schema) =>
        $"{schema.Type}, unit '{schema.Unit}', {(schema.IsKey ? "key" : "value")}, tolerance {Text(schema.Tolerance)}";
}
