namespace Figures.Pipeline;

/// <summary>One file of the store and who refers to it.</summary>
/// <param name="FileName">Content id and extension.</param>
/// <param name="Stamp">Size and time it was written.</param>
/// <param name="Steps">Steps whose journal records name it; none for a left-over.</param>
public sealed record StoreEntry(string FileName, FileStamp Stamp, IReadOnlyList<string> Steps);
