using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>One finished step: under this key, these outputs.</summary>
public sealed record JournalRecord
{
    private readonly ReadOnlyMemory<byte> partsText;
    private IReadOnlyDictionary<string, string>? parts;

    /// <summary>A step that has just finished.</summary>
    /// <param name="key">The step's key in hexadecimal.</param>
    /// <param name="step">The step's name.</param>
    /// <param name="outputs">Tables and files, by name.</param>
    /// <param name="parts">The key's parts.</param>
    /// <param name="seconds">Time the step took.</param>
    /// <exception cref="FormatException">The key is not 64 lower-case hexadecimal digits.</exception>
    public JournalRecord(
        string key, string step, IReadOnlyList<StoredOutput> outputs, IReadOnlyDictionary<string, string> parts, double seconds)
        : this(ContentId.Parse(key), step, outputs, default(ReadOnlyMemory<byte>), seconds) => this.parts = parts;

    /// <summary>A step from a line of the journal; its parts are read when somebody asks what changed.</summary>
    internal JournalRecord(ContentId key, string step, IReadOnlyList<StoredOutput> outputs, ReadOnlyMemory<byte> parts, double seconds)
    {
        (Id, Step, Outputs, partsText, Seconds) = (key, step, outputs, parts, seconds);
        Tables = outputs is [{ IsTable: true }]
            ? outputs
            : [.. outputs.Where(output => output.IsTable).OrderBy(output => output.Name, StringComparer.Ordinal)];
    }

    /// <summary>The step's key in hexadecimal.</summary>
    public string Key
    {
        get => Id.ToString();
        init => Id = ContentId.Parse(value);
    }

    /// <summary>The step's name.</summary>
    public string Step { get; init; }

    /// <summary>Tables and files, by name.</summary>
    public IReadOnlyList<StoredOutput> Outputs { get; }

    /// <summary>The key's parts, so that a later run can say what changed.</summary>
    public IReadOnlyDictionary<string, string> Parts => parts ??= JournalRecordReader.Parts(partsText);

    /// <summary>Time the step took, in seconds; a run fact, for scheduling and for people.</summary>
    public double Seconds { get; init; }

    /// <summary>The tables among the outputs, by name: what dependents are keyed by.</summary>
    public IReadOnlyList<StoredOutput> Tables { get; }

    /// <summary>The step's key.</summary>
    internal ContentId Id { get; init; }
}
