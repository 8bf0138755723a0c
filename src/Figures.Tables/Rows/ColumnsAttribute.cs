namespace Figures.Tables;

/// <summary>
/// Numbered columns of one property: <c>[property: Columns("unit_{0}")] IReadOnlyList&lt;double&gt; Units</c> is <c>unit_1</c>, <c>unit_2</c>, …
/// The property is an array or <see cref="IReadOnlyList{T}"/> of <see cref="double"/>, <see cref="long"/> or <see cref="int"/>, equally long
/// in all rows of a table. A table of no rows has none of these columns.
/// </summary>
/// <param name="pattern">The columns' names, <c>{0}</c> standing for the number; the description may hold <c>{0}</c> too.</param>
public sealed class ColumnsAttribute(string pattern) : ColumnAttribute(pattern)
{
    /// <summary>The first number.</summary>
    public int From { get; init; } = 1;
}
