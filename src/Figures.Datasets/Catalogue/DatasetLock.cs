using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using Figures.Tables;

namespace Figures.Datasets;

/// <summary>
/// The file <c>datasets.lock</c>: every data set that may be downloaded, with mirrors, size, SHA-256, licence and citation. What is not in
/// it is never fetched; a digest enters it only by the target <c>PinDataset</c> or by a person.
/// </summary>
public sealed class DatasetLock
{
    /// <summary>The file's name in the root of the repository.</summary>
    public const string FileName = "datasets.lock";

    private const int Version = 1;
    private const int LongestName = 128;
    private const int LongestFile = 16 << 20;
    private static readonly SearchValues<char> NameSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-_");

    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>A lock of given data sets.</summary>
    /// <param name="datasets">In the order they are written.</param>
    /// <exception cref="DatasetLockException">A name occurs twice or could leave its folder, a digest is none, or a mirror is neither
    /// https nor
    /// a file.</exception>
    public DatasetLock(IReadOnlyList<Dataset> datasets)
    {
        Datasets = datasets;
        RequireNoNull(datasets, "the lock", "data set");
        RequireDistinct(datasets.Select(dataset => dataset.Name), "the lock");
        foreach (Dataset dataset in datasets)
        {
            RequireNoNull(dataset.Files, dataset.Name, "file");
            RequireDistinct(dataset.Files.Select(file => file.Name), dataset.Name);
            if (dataset.Files.Count == 0)
            {
                throw new DatasetLockException($"{dataset.Name} has no files");
            }

            foreach (DatasetFile file in dataset.Files)
            {
                Check($"{dataset.Name}/{file.Name}", file);
            }
        }
    }

    /// <summary>The data sets, in the order of the file.</summary>
    public IReadOnlyList<Dataset> Datasets { get; }

    /// <summary>The data set of a name.</summary>
    /// <param name="name">Such as <c>mnist</c>.</param>
    /// <exception cref="DatasetLockException">There is none.</exception>
    public Dataset this[string name] => Datasets.FirstOrDefault(dataset => dataset.Name == name)
        ?? throw new DatasetLockException(
            $"{FileName} lists no data set {name}; it lists {string.Join(", ", Datasets.Select(dataset => dataset.Name))}");

    /// <summary>Reads the file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="DatasetLockException">It is missing or cannot be read, or has a fault that <see cref="Parse"/> names.</exception>
    public static DatasetLock Read(string path)
    {
        try
        {
            using FileStream file = RegularFile.Open(path);
            return Parse(Encoding.UTF8.GetString(new BoundedReader(file, FileName).ReadToEnd(LongestFile)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DatasetFormatException)
        {
            throw new DatasetLockException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Reads the text of the file.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="DatasetLockException">It has another form, or a fault the constructor names.</exception>
    public static DatasetLock Parse(string text)
    {
        try
        {
            Content content = JsonSerializer.Deserialize<Content>(text, Form) ?? throw new DatasetLockException($"{FileName} is empty");
            return content.Version == Version
                ? new DatasetLock(content.Datasets)
                : throw new DatasetLockException($"{FileName} has version {content.Version}; this program reads {Version}");
        }
        catch (JsonException fault)
        {
            throw new DatasetLockException($"{FileName}({fault.LineNumber + 1}) cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>The text of the file.</summary>
    public override string ToString() => JsonSerializer.Serialize(new Content(Version, Datasets), Form) + "\n";

    /// <summary>The same lock with one file replaced.</summary>
    /// <param name="dataset">The data set's name.</param>
    /// <param name="file">The file, by its name.</param>
    public DatasetLock With(string dataset, DatasetFile file) => new([.. Datasets.Select(entry => entry.Name != dataset ? entry
        : entry with { Files = [.. entry.Files.Select(old => old.Name == file.Name ? file : old)] })]);

    /// <summary>The JSON reader holds fields to their types, but not the elements of lists.</summary>
    private static void RequireNoNull<T>(IReadOnlyList<T> list, string place, string what)
        where T : class
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is null)
            {
                throw new DatasetLockException($"{place}: {what} {i + 1} of {list.Count} is null");
            }
        }
    }

    private static void RequireDistinct(IEnumerable<string> names, string place)
    {
        foreach (IGrouping<string, string> name in names.GroupBy(name => name, StringComparer.Ordinal))
        {
            if (name.Key.Length is 0 or > LongestName || name.Key[0] is '.' or '-' || name.Key.AsSpan().ContainsAnyExcept(NameSigns))
            {
                throw new DatasetLockException($"{place}: the name '{name.Key}' is not of 1 to {LongestName} lower-case letters, digits, dots and dashes");
            }

            if (name.Count() > 1)
            {
                throw new DatasetLockException($"{place}: the name {name.Key} occurs twice");
            }
        }
    }

    private static void Check(string place, DatasetFile file)
    {
        RequireNoNull(file.Mirrors, place, "mirror");
        if (file.Sha256 is { } digest && !ContentId.TryParse(digest, out _))
        {
            throw new DatasetLockException($"{place}: '{digest}' is no SHA-256 of 64 lower-case hexadecimal digits");
        }

        if (file.Size is < 0 || file.Mirrors.Count == 0)
        {
            throw new DatasetLockException($"{place}: a size below zero, or no mirror");
        }

        if (file.Mirrors.FirstOrDefault(mirror => !IsPossible(mirror)) is { } odd)
        {
            throw new DatasetLockException($"{place}: the mirror {ShownAddress.Of(odd)} is not https");
        }
    }

    /// <summary>Files and servers on this machine may stand in a lock; the policy of the download decides whether they are asked.</summary>
    private static bool IsPossible(Uri mirror) => mirror.IsAbsoluteUri
        && (mirror.Scheme == Uri.UriSchemeHttps || mirror.IsFile || (mirror.Scheme == Uri.UriSchemeHttp && mirror.IsLoopback));

    private sealed record Content(int Version, IReadOnlyList<Dataset> Datasets);
}
