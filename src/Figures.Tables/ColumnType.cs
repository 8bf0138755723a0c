namespace Figures.Tables;

/// <summary>The four kinds of values a column can hold; each has one Parquet physical type.</summary>
public enum ColumnType
{
    /// <summary>True or false (Parquet BOOLEAN).</summary>
    Boolean,

    /// <summary>A signed 64-bit integer (Parquet INT64).</summary>
    Int64,

    /// <summary>An IEEE 754 double; NaN stands for a missing number (Parquet DOUBLE).</summary>
    Double,

    /// <summary>Well-formed Unicode text, never null (Parquet BYTE_ARRAY, annotated as UTF-8 string).</summary>
    String,
}
