namespace Figures.Tables;

/// <content>Tables whose schema a record states.</content>
public sealed partial class Table
{
    /// <summary>
    /// A table of the schema the row type states: a record whose properties carry <see cref="ColumnAttribute"/>. Columns stand in the order
    /// of its constructor's parameters.
    /// </summary>
    /// <typeparam name="TRow">
    /// The row type. Its properties are double, long, int, bool, string or an enumeration (the member's name as text), or lists of numbers
    /// with <see cref="ColumnsAttribute"/>.
    /// </typeparam>
    /// <param name="rows">The rows, none null; there may be none.</param>
    /// <exception cref="RowSchemaException">The type is no row type, or a value fits no column; the message names the property.</exception>
    public static Table Of<TRow>(IEnumerable<TRow> rows)
        where TRow : class => RowSchema<TRow>.Instance.ToTable([.. rows]);

    /// <summary>The rows as objects. Names, types and units have to be those the row type states; descriptions, keys and tolerances need not.</summary>
    /// <typeparam name="TRow">The row type, see <see cref="Of"/>.</typeparam>
    /// <param name="extra">What becomes of columns the row type does not have; an error unless said otherwise.</param>
    /// <exception cref="RowSchemaException">
    /// The table has another schema (the message lists missing, extra and different columns), the type is no row type, or a value fits no
    /// property: text that no member of an enumeration has, an integer beyond 32 bits for an int.
    /// </exception>
    public IReadOnlyList<TRow> Rows<TRow>(ExtraColumns extra = ExtraColumns.Refused)
        where TRow : class => RowSchema<TRow>.Instance.Read(this, extra);

    /// <summary>Every way in which this table is none of a row type, one line for each; none where <see cref="Rows{TRow}"/> reads it.</summary>
    /// <typeparam name="TRow">The row type, see <see cref="Of"/>.</typeparam>
    /// <param name="extra">What becomes of columns the row type does not have.</param>
    /// <exception cref="RowSchemaException">The type is no row type.</exception>
    public IReadOnlyList<string> DifferencesFrom<TRow>(ExtraColumns extra = ExtraColumns.Refused)
        where TRow : class => RowSchema<TRow>.Instance.Differences(this, extra);

    /// <summary>
    /// The same table with a tolerance on every column of real numbers that is no key. The numbers stay as they are; they may later differ
    /// by that much without counting as changed.
    /// </summary>
    /// <param name="tolerance">How far values may move.</param>
    /// <param name="because">The stated cause, for example another order of summation and how far it is amplified; not empty.</param>
    /// <param name="keysToo">Whether key columns of real numbers get it as well.</param>
    /// <exception cref="ArgumentException">No cause is given.</exception>
    public Table WithTolerance(Tolerance tolerance, string because, bool keysToo = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        return new Table(columns.Select(column =>
            column.Type == ColumnType.Double && (keysToo || !column.IsKey) ? column.WithTolerance(tolerance) : column));
    }
}
