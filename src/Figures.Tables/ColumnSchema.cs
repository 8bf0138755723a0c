using System.Text;

namespace Figures.Tables;

/// <summary>
/// Everything a column says about its values. It takes part in the table's content id and survives every file format here,
/// so two equal schemas mean that values can be compared number by number.
/// </summary>
/// <param name="Name">Unique in its table, also when case is ignored (Spark and DuckDB ignore it); no dots, no control characters.</param>
/// <param name="Type">The kind of values.</param>
/// <param name="Unit">The unit as printed; "1" for a pure number, empty where a unit makes no sense.</param>
/// <param name="Description">One line for the reader of a file that left its repository.</param>
/// <param name="IsKey">Whether the column identifies its row; snapshots compare by key.</param>
/// <param name="Tolerance">How far values may move; <see cref="Tolerance.Exact"/> for text and truth values.</param>
/// <exception cref="ArgumentException">A name or text breaks the rules above, or a tolerance is given for text or truth values.</exception>
public sealed record ColumnSchema(string Name, ColumnType Type, string Unit, string Description, bool IsKey, Tolerance Tolerance)
{
    /// <summary>Unique in its table, also when case is ignored; no dots, no control characters.</summary>
    public string Name { get; init => field = CheckedName(value); } = CheckedName(Name);

    /// <summary>The unit as printed; "1" for a pure number, empty where a unit makes no sense.</summary>
    public string Unit { get; init => field = CheckedText(value, "unit"); } = CheckedText(Unit, "unit");

    /// <summary>One line for the reader of a file that left its repository.</summary>
    public string Description { get; init => field = CheckedText(value, "description"); } = CheckedText(Description, "description");

    /// <summary>How far values may move; <see cref="Tolerance.Exact"/> for text and truth values.</summary>
    public Tolerance Tolerance { get; init => field = CheckedTolerance(value, Type); } = CheckedTolerance(Tolerance, Type);

    /// <summary>Whether text can be written as UTF-8 and read back unchanged: no unpaired surrogates.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (plain < 0)
            {
                return true;
            }

            text = text[plain..];
            if (Rune.DecodeFromUtf16(text, out _, out int consumed) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            text = text[consumed..];
        }

        return true;
    }

    private static string CheckedName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        bool allowed = name.Length > 0 && name.Trim() == name && !name.Contains('.', StringComparison.Ordinal)
            && !name.Any(char.IsControl) && IsWellFormed(name);
        return allowed
            ? name
            : throw new ArgumentException(
                $"'{name}' is no column name: it must not be empty, hold dots or control characters, or begin or end with a space.");
    }

    private static string CheckedText(string text, string what)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !text.Any(char.IsControl) && IsWellFormed(text)
            ? text
            : throw new ArgumentException($"A column's {what} is one line of well-formed text.");
    }

    private static Tolerance CheckedTolerance(Tolerance tolerance, ColumnType type)
    {
        ArgumentNullException.ThrowIfNull(tolerance);
        return tolerance.IsExact || type is ColumnType.Int64 or ColumnType.Double
            ? tolerance
            : throw new ArgumentException($"A {type} column is compared exactly; it has no tolerance.");
    }
}
