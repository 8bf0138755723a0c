using Figures.Datasets;
using Figures.Pipeline;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>
/// Files of others that a data task reads: data sets of <c>datasets.lock</c>, fetched when they are missing, or a folder of the user's own.
/// The key holds names and digests, so the same content is the same input wherever it lies.
/// </summary>
/// <remarks>
/// Which files it takes may depend on parameters, and may be none: a task that reads real data only on request depends on it all the same.
/// The reader opens them with <see cref="Inputs.Files{TTask}"/>. The bytes stay below <c>artifacts/datasets</c>; the step's own table
/// lists them.
/// </remarks>
/// <typeparam name="TParameters">As of <see cref="DataTask{TParameters}"/>.</typeparam>
public abstract class DownloadTask<TParameters> : PipelineTask
    where TParameters : class
{
    /// <summary>The name of the only table: one row a file.</summary>
    public const string TableName = "files";

    /// <summary>The values of a profile.</summary>
    protected abstract TParameters Parameters(Profile profile);

    /// <summary>The files of these parameters.</summary>
    protected abstract FileSource Files(TParameters parameters);

    internal sealed override object? ParametersOf(Profile profile) => Parameters(profile);

    internal sealed override IEnumerable<Step> Declare(Declaration declaration)
    {
        var parameters = declaration.Bind(Name, Parameters);
        var files = declaration.Files.Declare(Name, Files(parameters), declaration.Problems);
        var placeless = ParameterSet.Of(parameters, property => !property.IsDefined(typeof(PlaceAttribute), inherit: true));
        yield return new Step
        {
            Name = Name,
            Task = Name,
            Kind = StepKind.Data,
            Parameters = files.Aggregate(placeless, (set, file) => set.And(ParameterSet.Of(file.Name, $"sha256 {file.Sha256}"))),
            Code = declaration.Fingerprint(typeof(FileTable), nameof(FileTable.Of)),
            Run = step =>
            {
                declaration.Files.Open(Name, step.Cancellation);
                return new StepOutput(FileTable.Of(TableName, files));
            },
            DeclaredBy = GetType().FullName!,
        };
    }
}

/// <summary>Where a task's files come from.</summary>
public sealed record FileSource
{
    private FileSource()
    {
    }

    /// <summary>No files.</summary>
    public static FileSource Nothing { get; } = new();

    internal IReadOnlyList<string> Datasets { get; private init; } = [];

    internal string? FolderPath { get; private init; }

    internal IReadOnlyList<string> Extensions { get; private init; } = [];

    /// <summary>Data sets or files of them, such as <c>mnist</c> or <c>cifar5m/cifar5m_part0.npz</c>.</summary>
    /// <param name="names">Names of <c>datasets.lock</c>.</param>
    public static FileSource Of(params IReadOnlyList<string> names) => new() { Datasets = names };

    /// <summary>The files of a folder on this machine, without its subfolders, by name.</summary>
    /// <param name="path">The folder; relative ones count from the working folder.</param>
    /// <param name="extensions">Such as <c>.png</c>; others are left out.</param>
    public static FileSource Folder(string path, params IReadOnlyList<string> extensions) => new() { FolderPath = path,
        Extensions = extensions };
}

/// <summary>One file as keys and tables know it.</summary>
/// <param name="Name">Data set and file, or the file's name in its folder.</param>
/// <param name="Size">Bytes; −1 while unknown.</param>
/// <param name="Sha256">The digest in hexadecimal.</param>
internal sealed record DataFile(string Name, long Size, string Sha256);

/// <summary>The table of a task's files.</summary>
internal static class FileTable
{
    /// <summary>One row a file; the table is empty when there are none.</summary>
    public static TableSet Of(string name, IReadOnlyList<DataFile> files) => TableSet.Of((name, new Table(
        Column.Strings("file", files.Select(file => file.Name), description: "Data set and file").AsKey(),
        Column.Integers("bytes", files.Select(file => file.Size), unit: "B", description: "Size, −1 while unknown"),
        Column.Strings("sha256", files.Select(file => file.Sha256), description: "Digest of the bytes"))));
}
