using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Figures.Pipeline.Fingerprints;

/// <summary>Hashes the compiled code a step runs: for now the whole assembly its methods live in.</summary>
public sealed class CodeFingerprinter
{
    private readonly Dictionary<Assembly, string> hashes = [];

    /// <summary>The fingerprint of methods together.</summary>
    /// <param name="roots">The step's own methods.</param>
    public CodeFingerprint Of(IReadOnlyList<MethodInfo> roots)
    {
        var members = roots.Select(root => new CodeMember($"{root.DeclaringType}.{root.Name}", HashOf(root.Module.Assembly))).ToList();
        var text = string.Join('\n', members.Select(member => $"{member.Name} {member.Hash}"));
        return new CodeFingerprint(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), members);
    }

    private string HashOf(Assembly assembly)
    {
        if (!hashes.TryGetValue(assembly, out var hash))
        {
            hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(assembly.Location)));
            hashes.Add(assembly, hash);
        }

        return hash;
    }
}
