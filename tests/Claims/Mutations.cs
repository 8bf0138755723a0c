using Figures.Tables;

namespace Figures.Claims;

/// <summary>Errors as they happen in tables of numbers.</summary>
internal static class Mutations
{
    /// <summary>A column of real numbers with every value changed.</summary>
    /// <param name="data">The figure's tables.</param>
    /// <param name="table">A table's name.</param>
    /// <param name="column">A column of real numbers in it.</param>
    /// <param name="change">Gives the wrong value for a right one.</param>
    public static TableSet Change(this TableSet data, string table, string column, Func<double, double> change) =>
        data.ChangeRows(table, column, (value, _, _) => change(value));

    /// <summary>A column of real numbers with values changed by their row.</summary>
    /// <param name="data">The figure's tables.</param>
    /// <param name="table">A table's name.</param>
    /// <param name="column">A column of real numbers in it.</param>
    /// <param name="change">Gives the wrong value for a right one, the table and the row.</param>
    public static TableSet ChangeRows(this TableSet data, string table, string column, Func<double, Table, int, double> change)
    {
        Table rows = data[table];
        Column old = rows[column];
        double[] values = [.. Enumerable.Range(0, rows.RowCount).Select(row => change(rows.Doubles(column)[row], rows, row))];
        Column changed = Column.Doubles(column, values, old.Unit, old.Description, old.Tolerance);
        return data.Replace(table, rows.With(old.IsKey ? changed.AsKey() : changed));
    }

    /// <summary>A column of integers with values changed by their row.</summary>
    /// <param name="data">The figure's tables.</param>
    /// <param name="table">A table's name.</param>
    /// <param name="column">A column of integers in it.</param>
    /// <param name="change">Gives the wrong value for a right one, the table and the row.</param>
    public static TableSet ChangeIntegers(this TableSet data, string table, string column, Func<long, Table, int, long> change)
    {
        Table rows = data[table];
        Column old = rows[column];
        long[] values = [.. Enumerable.Range(0, rows.RowCount).Select(row => change(rows.Integers(column)[row], rows, row))];
        Column changed = Column.Integers(column, values, old.Unit, old.Description, old.Tolerance);
        return data.Replace(table, rows.With(old.IsKey ? changed.AsKey() : changed));
    }

    /// <summary>Two columns of a table take each other's values.</summary>
    public static TableSet Swap(this TableSet data, string table, string one, string other)
    {
        Table rows = data[table];
        double[] first = rows.Doubles(one).ToArray(), second = rows.Doubles(other).ToArray();
        return data.ChangeRows(table, one, (_, _, row) => second[row]).ChangeRows(table, other, (_, _, row) => first[row]);
    }

    /// <summary>Another table in the place of one.</summary>
    public static TableSet Replace(this TableSet data, string table, Table wrong) =>
        new(data.Select(entry => entry.Key == table ? KeyValuePair.Create(table, wrong) : entry));
}
