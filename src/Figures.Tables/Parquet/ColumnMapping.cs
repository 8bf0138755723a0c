namespace Figures.Tables.Parquet;

/// <summary>
/// Which Parquet columns can be read as which columns of ours. What would lose its meaning as a bare number is refused by name.
/// </summary>
internal static class ColumnMapping
{
    /// <exception cref="TableFormatException">The column's type, annotation or nesting is not read.</exception>
    public static ColumnDecoder DecoderFor(SchemaElement element)
    {
        if (element.ChildCount > 0 || element.Type is null)
        {
            throw Refuse(element, "is a group; nested columns are not read");
        }

        if (element.Repetition is not (Repetition.Required or Repetition.Optional))
        {
            throw Refuse(element, "is repeated; nested columns are not read");
        }

        return element.Type switch
        {
            PhysicalType.Boolean => new BooleanDecoder(element),
            PhysicalType.Int32 or PhysicalType.Int64 when IsPlainInteger(element) => new Int64Decoder(element, IsUnsigned(element)),
            PhysicalType.Float or PhysicalType.Double => new DoubleDecoder(element),
            PhysicalType.ByteArray when IsText(element) => new StringDecoder(element),
            _ => throw Refuse(element, $"has the type {element.Type}{Annotation(element)}, which is not read"),
        };
    }

    /// <summary>The physical type that a column of ours is written as.</summary>
    public static PhysicalType PhysicalTypeOf(ColumnType type) => type switch
    {
        ColumnType.Boolean => PhysicalType.Boolean,
        ColumnType.Int64 => PhysicalType.Int64,
        ColumnType.Double => PhysicalType.Double,
        _ => PhysicalType.ByteArray,
    };

    private static bool IsPlainInteger(SchemaElement element) =>
        element.Logical is LogicalKind.None or LogicalKind.Integer
        && element.Converted is ConvertedType.None or (>= ConvertedType.UInt8 and <= ConvertedType.Int64);

    private static bool IsUnsigned(SchemaElement element) =>
        !element.IsSigned || element.Converted is >= ConvertedType.UInt8 and <= ConvertedType.UInt64;

    private static bool IsText(SchemaElement element) =>
        element.Logical is LogicalKind.None or LogicalKind.String or LogicalKind.Enum or LogicalKind.Json
        && element.Converted is ConvertedType.None or ConvertedType.Utf8 or ConvertedType.Enum or ConvertedType.Json;

    private static string Annotation(SchemaElement element) =>
        element.Logical != LogicalKind.None ? $" as {element.Logical}"
        : element.Converted != ConvertedType.None ? $" as {element.Converted}"
        : string.Empty;

    private static TableFormatException Refuse(SchemaElement element, string what) => new($"Parquet: column '{element.Name}' {what}.");
}
