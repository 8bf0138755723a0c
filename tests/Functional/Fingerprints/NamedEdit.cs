namespace Functional.Fingerprints;

/// <summary>A change of meaning in one place of the solution, and the steps that must run again for it.</summary>
/// <param name="What">The kind of code that changes.</param>
/// <param name="File">Project and file, such as <c>MixedDynamics/Model/Loss.cs</c>.</param>
/// <param name="From">Text that stands once in the file.</param>
/// <param name="To">What stands there afterwards.</param>
/// <param name="Members">The methods and types that change, as a fingerprint spells them, without parameters.</param>
/// <param name="Steps">The steps that run again, and no others.</param>
internal sealed record NamedEdit(string What, string File, string From, string To, string[] Members, string[] Steps)
{
    /// <summary>
    /// Replaces <see cref="From"/> before <see cref="To"/> does, so that a kind of code the solution does not use is there to be changed.
    /// </summary>
    public string? Before { get; init; }

    /// <summary>A second place that is changed beforehand, so that the kind of code is used.</summary>
    public (string File, string From, string To)? Also { get; init; }

    /// <summary>The text of a file with several edits prepared, or made.</summary>
    /// <returns>Null when none of them concerns the file.</returns>
    public static string? Apply(IReadOnlyList<NamedEdit> edits, string file, string text, bool changed)
    {
        string edited = text;
        foreach (NamedEdit edit in edits)
        {
            if (edit.File == file)
            {
                edited = Replace(file, edited, edit.From, changed ? edit.To : edit.Before ?? edit.From);
            }

            if (edit.Also is { } also && also.File == file)
            {
                edited = Replace(file, edited, also.From, also.To);
            }
        }

        return edited == text ? null : edited;
    }

    /// <exception cref="InvalidOperationException">The file has changed since the edit was written, and the edit must follow.</exception>
    private static string Replace(string file, string text, string from, string to) => text.Split(from).Length == 2
        ? text.Replace(from, to, StringComparison.Ordinal)
        : throw new InvalidOperationException($"{file} does not hold this once: {from}");
}
