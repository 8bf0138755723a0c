using System.Reflection;
using System.Text;
using Figures.Pipeline;
using Figures.Pipeline.Fingerprints;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>Fingerprints of the code of tasks, remembered under the content of the assemblies they come from.</summary>
/// <remarks>
/// The memo saves decoding IL when nothing was compiled anew; deleting it costs a few tenths of a second. Its first line holds the stamp
/// of the assemblies and a checksum of the rest: with another stamp, or damaged, it is as if there were none.
/// </remarks>
internal sealed class Fingerprints : IDisposable
{
    private const string MemoPath = "store/fingerprints";
    private readonly IDisk disk;
    private readonly CodeFingerprinter fingerprinter;
    private readonly string stamp;
    private readonly Dictionary<string, Known> memo = new(StringComparer.Ordinal);
    private bool changed;

    /// <summary>Fingerprints for the tasks of some papers.</summary>
    public Fingerprints(IDisk disk, IEnumerable<PipelineTask> tasks)
    {
        this.disk = disk;
        var papers = tasks.Select(task => task.GetType().Assembly).Distinct().ToList();
        var names = papers.Select(paper => paper.GetName().Name!).ToHashSet(StringComparer.Ordinal);
        fingerprinter = new CodeFingerprinter(new FingerprintScope(
            name => names.Contains(name) || IsOurs(name),
            name => name is "Figures.Pipeline" or "Figures.Authoring" or "Figures.Snapshots" or "Cake.Frosting")
        {
            ReadingType = typeof(Inputs).FullName,
            DeclaringAttributes = [typeof(ColumnAttribute).FullName!, typeof(ColumnsAttribute).FullName!],
        });
        stamp = CodeFingerprinter.ClosureStamp(WithReferences(papers));
        Load();
    }

    /// <summary>The fingerprint of methods together.</summary>
    public CodeFingerprint Of(IReadOnlyList<MethodInfo> roots)
    {
        var known = Lookup(roots);
        return new CodeFingerprint(known.Hash, new LazyMembers(() => Compute(roots).Members)) { Reads = known.Reads };
    }

    /// <summary>Members in a namespace <c>….Model</c> that methods reach together, without their parameters; sorted.</summary>
    public IReadOnlyList<string> ModelsBehind(IReadOnlyList<MethodInfo> roots) => Lookup(roots).Models;

    /// <summary>Writes the memo, if it changed.</summary>
    public void Save()
    {
        if (changed)
        {
            var sorted = memo.OrderBy(entry => entry.Key, StringComparer.Ordinal);
            var body = string.Concat(sorted.Select(entry => $"{entry.Key}\t{entry.Value.Hash}\t{string.Join(' ', entry.Value.Reads)}\t{string.Join(' ', entry.Value.Models)}\n"));
            disk.Publish(MemoPath, Encoding.UTF8.GetBytes($"{Head(body)}\n{body}"));
            changed = false;
        }
    }

    public void Dispose() => fingerprinter.Dispose();

    private static bool IsOurs(string assembly) => assembly.StartsWith("Figures.", StringComparison.Ordinal);

    /// <summary>The papers and all libraries of the house they reach.</summary>
    private static HashSet<Assembly> WithReferences(IEnumerable<Assembly> papers)
    {
        var reached = new HashSet<Assembly>();
        var open = new Stack<Assembly>(papers);
        while (open.TryPop(out var assembly))
        {
            if (reached.Add(assembly))
            {
                foreach (var reference in assembly.GetReferencedAssemblies().Where(reference => IsOurs(reference.Name!)))
                {
                    open.Push(Assembly.Load(reference));
                }
            }
        }

        return reached;
    }

    private Known Lookup(IReadOnlyList<MethodInfo> roots)
    {
        var name = string.Join(' ', roots.Select(root => $"{root.ReflectedType}:{root.Name}").Order(StringComparer.Ordinal));
        if (!memo.TryGetValue(name, out var known))
        {
            var computed = Compute(roots);
            var models = computed.Members.Select(member => member.Name.Split('(', '<', ' ')[0])
                .Where(member => member.Contains(".Model.", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
            memo[name] = known = new Known(computed.Hash, [.. computed.Reads], [.. models.Order(StringComparer.Ordinal)]);
            changed = true;
        }

        return known;
    }

    private CodeFingerprint Compute(IReadOnlyList<MethodInfo> roots)
    {
        lock (fingerprinter)
        {
            return fingerprinter.Of(roots);
        }
    }

    private void Load()
    {
        var text = Encoding.UTF8.GetString(disk.ReadMemo(MemoPath) ?? []);
        var body = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        if (!text.StartsWith($"{Head(body)}\n", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var cells in body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')))
        {
            memo[cells[0]] = new Known(
                cells[1], cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private string Head(string body) => $"{stamp} {ContentId.OfBytes(Encoding.UTF8.GetBytes(body))}";

    /// <summary>What is remembered of methods together.</summary>
    private sealed record Known(string Hash, string[] Reads, string[] Models);

    /// <summary>Members that are looked up only when somebody asks which of them changed.</summary>
    private sealed class LazyMembers(Func<IReadOnlyList<CodeMember>> compute) : IReadOnlyList<CodeMember>
    {
        private readonly Lazy<IReadOnlyList<CodeMember>> members = new(compute);

        public int Count => members.Value.Count;

        public CodeMember this[int index] => members.Value[index];

        public IEnumerator<CodeMember> GetEnumerator() => members.Value.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
