using System.Globalization;
using Figures.Pipeline;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>Numbers somebody else published, kept as <c>Data/*.csv</c> of the paper's project and embedded in its assembly.</summary>
/// <remarks>The file's content is part of the key: a corrected number reaches exactly the figures that read it.</remarks>
public abstract class PublishedTable : PipelineTask
{
    /// <summary>The name of the only table.</summary>
    public const string TableName = "published";

    /// <summary>The file, such as <c>authors_grid.csv</c>. Its first line names the columns; lines starting with <c>#</c> are remarks.</summary>
    protected abstract string FileName { get; }

    /// <summary>The numbers as the task hands them on, for a sweep whose points are those of a published table.</summary>
    /// <typeparam name="TTable">The published table.</typeparam>
    public static Table Of<TTable>()
        where TTable : PublishedTable, new() => Parse(new TTable().ReadResource());

    internal sealed override IEnumerable<Step> Declare(Declaration declaration)
    {
        var text = ReadResource();
        yield return new Step
        {
            Name = Name,
            Task = Name,
            Kind = StepKind.Data,
            Parameters = ParameterSet.Of("file", FileName).And(ParameterSet.Of("content", ContentId.OfBytes(System.Text.Encoding.UTF8.GetBytes(text)).ToString())),
            Code = declaration.Fingerprint(typeof(PublishedTable), nameof(Parse)),
            Run = _ => new StepOutput(TableSet.Of((TableName, Parse(text)))),
            DeclaredBy = GetType().FullName!,
        };
    }

    private static Table Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#')).Select(line => line.Split(',')).ToList();
        var rows = lines.Skip(1).ToList();
        return new Table(lines[0].Select((name, index) => ColumnOf(name, rows.Select(row => row[index]).ToList())));
    }

    private static Column ColumnOf(string name, List<string> cells)
    {
        if (cells.TrueForAll(cell => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
        {
            return Column.Integers(name, cells.Select(cell => long.Parse(cell, CultureInfo.InvariantCulture)));
        }

        return cells.TrueForAll(cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? Column.Doubles(name, cells.Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)))
            : Column.Strings(name, cells);
    }

    private string ReadResource()
    {
        using var stream = GetType().Assembly.GetManifestResourceStream($"Data/{FileName}")
            ?? throw new PipelineException(new Problem(
                ErrorCode.MissingDependency, Name, $"Data/{FileName} is not part of {GetType().Assembly.GetName().Name}", Next: "Add the file to the Data folder of the paper"));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
