namespace Figures.Tables;

/// <summary>
/// What the column of a row's property says of its values: <c>[property: Column(Unit = "s", IsKey = true)] double FlowTime</c>.
/// At least one property of a row type carries it (or <see cref="ColumnsAttribute"/>): that is what makes the type the schema of a table.
/// </summary>
/// <param name="name">The column's name; when empty, the property's name in snake_case (<c>FlowTime</c> is <c>flow_time</c>).</param>
[AttributeUsage(AttributeTargets.Property)]
public class ColumnAttribute(string name = "") : Attribute
{
    /// <summary>The column's name; when empty, the property's name in snake_case.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the column is part of the key that identifies a row.</summary>
    public bool IsKey { get; init; }

    /// <summary>The unit as printed; when null, "1" for numbers and empty for text and truth values.</summary>
    public string? Unit { get; init; }

    /// <summary>One line on what the values mean.</summary>
    public string Description { get; init; } = "";

    /// <summary>Allowed absolute difference in the column's unit; numbers only, finite and not negative.</summary>
    public double Absolute { get; init; }

    /// <summary>Allowed difference as a fraction of the expected value; numbers only, finite and not negative.</summary>
    public double Relative { get; init; }

    /// <summary>Why values may move that far. It stays in the source: neither tables nor keys of steps depend on it.</summary>
    public string Reason { get; init; } = "";
}
