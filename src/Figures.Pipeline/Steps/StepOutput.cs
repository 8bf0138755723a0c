using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>What a step made: named tables, and files for people.</summary>
/// <param name="Tables">Tables later steps may read.</param>
/// <param name="Files">Files such as a picture, by extension.</param>
public sealed record StepOutput(TableSet Tables, IReadOnlyList<OutputFile> Files)
{
    /// <summary>An output of tables only.</summary>
    public StepOutput(TableSet tables)
        : this(tables, [])
    {
    }
}

/// <summary>A file a step made.</summary>
/// <param name="Extension">Without the dot: <c>png</c>, <c>svg</c>.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record OutputFile(string Extension, ReadOnlyMemory<byte> Bytes);
