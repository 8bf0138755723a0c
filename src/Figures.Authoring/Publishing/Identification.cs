using System.Text;
using System.Text.RegularExpressions;
using Figures.Pipeline;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>Finds the recipe of a file by the key inside it: a text chunk of a PNG, a metadata element of an SVG, a keyword of a PDF, a footer entry of a Parquet file.</summary>
/// <param name="journal">Knows what was made under a key.</param>
internal sealed partial class Identification(Journal journal)
{
    /// <summary>Step, key, parameters and inputs of the file, line by line.</summary>
    /// <exception cref="PipelineException">The file cannot be read, carries no key, or the journal does not know the key.</exception>
    public IReadOnlyList<string> Recipe(string file)
    {
        var key = KeyIn(file) ?? throw new PipelineException(new Problem(
            ErrorCode.UnknownFile, file, "the file carries no key of this pipeline", Next: "Name a PNG, SVG, PDF or Parquet file made by it"));
        var record = journal.Find(key) ?? throw new PipelineException(new Problem(
            ErrorCode.UnknownFile, file, $"the journal does not know the key {key}", "The file was made elsewhere, or the journal was removed",
            "The .json beside a picture holds its recipe"));
        return
        [
            $"{Path.GetFileName(file)} was made by {record.Step}",
            $"key {key}",
            .. record.Parts.Where(part => part.Key is not "name" and not "format").Select(part => $"{part.Key} = {part.Value}"),
            .. record.Outputs.Select(output => $"output {output.Name} = {output.FileName}"),
        ];
    }

    private string? KeyIn(string file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PipelineException(new Problem(ErrorCode.DiskFault, file, "the file cannot be read", fault.Message), fault);
        }

        if (bytes.AsSpan().StartsWith("PAR1"u8))
        {
            // The parser is not made for damaged files: it sees what a step recorded and nothing else.
            var digest = ContentId.OfBytes(bytes);
            if (!journal.Records.Any(record => record.Tables.Any(table => table.Digest == digest)))
            {
                throw new PipelineException(new Problem(
                    ErrorCode.UnknownFile, file, "the journal does not know this file", "It was made elsewhere or changed since, or the journal was removed",
                    "A table in artifacts/store is known"));
            }

            using var stream = new MemoryStream(bytes);
            return ParquetFile.ReadMetadata(stream).GetValueOrDefault("key");
        }

        return KeyText().Match(Encoding.Latin1.GetString(bytes)) is { Success: true } match ? match.Groups["key"].Value : null;
    }

    /// <summary>PNG: the keyword Key, zero bytes, the text. SVG and PDF: Key, a colon, the text.</summary>
    [GeneratedRegex(@"Key(\0+|: )(?<key>[0-9a-f]{64})")]
    private static partial Regex KeyText();
}
