using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>Where one output of a step lies in the store.</summary>
/// <param name="Name">The table's name, or the file's extension.</param>
/// <param name="IsTable">Whether it is a table (a Parquet file) or a file for people.</param>
/// <param name="Id">Content id: of schema and values for a table, of the bytes for a file. It is the file's name.</param>
public sealed record StoredOutput(string Name, bool IsTable, ContentId Id)
{
    /// <summary>
    /// SHA-256 of the bytes of a table's file, recorded when it was published. Null for a file for people, whose <see cref="Id"/> is that digest,
    /// and for a table from a journal of an earlier version: such a table is never read but computed again.
    /// </summary>
    public ContentId? Digest { get; init; }

    /// <summary>The file in the store.</summary>
    public string FileName => $"{Id}.{Extension}";

    /// <summary>Whether there is something its bytes can be checked against.</summary>
    internal bool IsCheckable => !IsTable || Digest is not null;

    /// <summary>What that file's name ends with, without the dot.</summary>
    internal string Extension => IsTable ? "parquet" : Name;
}
