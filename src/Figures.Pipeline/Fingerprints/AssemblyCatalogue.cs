using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Figures.Pipeline.Fingerprints;

/// <summary>What the fingerprint does with an assembly.</summary>
internal enum Origin
{
    /// <summary>Bodies are followed.</summary>
    Solution,

    /// <summary>Bodies are not followed, and its version does not count.</summary>
    Plumbing,

    /// <summary>Part of the shared framework: only names in the callers' text.</summary>
    Framework,

    /// <summary>A package: its version counts.</summary>
    Package,
}

/// <summary>A referenced assembly.</summary>
/// <param name="Origin">What to do with it.</param>
/// <param name="Image">Its metadata, if it is built from the sources at hand.</param>
/// <param name="Package">Name and version, if it is a package.</param>
internal sealed record ReferencedAssembly(Origin Origin, AssemblyImage? Image = null, string? Package = null);

/// <summary>Finds assemblies by simple name and opens each file once.</summary>
/// <param name="scope">Which are followed.</param>
/// <param name="locate">The file of an assembly; <see langword="null"/> looks beside the assembly that refers to it.</param>
internal sealed class AssemblyCatalogue(FingerprintScope scope, Func<AssemblyName, string?>? locate) : IDisposable
{
    private readonly Dictionary<Assembly, AssemblyImage?> loaded = [];
    private readonly Dictionary<string, ReferencedAssembly> known = new(StringComparer.Ordinal);

    public FingerprintScope Scope => scope;

    public MemberDecoder Decoder { get; } = new();

    public FrameworkContracts Contracts { get; } = new();

    /// <summary>The image of a loaded assembly; <see langword="null"/> if it is not one of the solution with a file.</summary>
    /// <exception cref="CodeFingerprintException">The file is not the one that was loaded.</exception>
    public AssemblyImage? Find(Assembly assembly)
    {
        if (!loaded.TryGetValue(assembly, out AssemblyImage? image))
        {
            loaded[assembly] = image = Open(assembly);
        }

        return image;
    }

    /// <summary>What a reference from one assembly leads to.</summary>
    /// <exception cref="CodeFingerprintException">An assembly of the solution has no file.</exception>
    public ReferencedAssembly Resolve(AssemblyReference reference, AssemblyImage referrer)
    {
        AssemblyName name = reference.GetAssemblyName();
        if (!known.TryGetValue(name.Name!, out ReferencedAssembly? found))
        {
            known[name.Name!] = found = Classify(name, Locate(name, referrer));
        }

        return found;
    }

    /// <summary>The types of the solution derived from a type, directly or not, as far as references lead from some assemblies.</summary>
    public IEnumerable<TypeNode> Heirs(TypeNode type, IEnumerable<AssemblyImage> roots)
    {
        List<AssemblyImage> images = [.. roots];
        for (int i = 0; i < images.Count; i++)
        {
            images.AddRange(Referenced(images[i]).Except(images).ToList());
        }

        var heirs = new HashSet<TypeNode>();
        var pending = new Queue<TypeNode>([type]);
        while (pending.TryDequeue(out TypeNode? next))
        {
            foreach (TypeNode heir in images.SelectMany(image => image.Heirs(next.FullName)).Where(heirs.Add))
            {
                pending.Enqueue(heir);
            }
        }

        return heirs;
    }

    public void Dispose()
    {
        foreach (ReferencedAssembly assembly in known.Values)
        {
            assembly.Image?.Dispose();
        }
    }

    private IEnumerable<AssemblyImage> Referenced(AssemblyImage image)
    {
        foreach (AssemblyReferenceHandle handle in image.Reader.AssemblyReferences)
        {
            if (Resolve(image.Reader.GetAssemblyReference(handle), image).Image is { IsPlumbing: false } found)
            {
                yield return found;
            }
        }
    }

    private AssemblyImage? Open(Assembly assembly)
    {
        AssemblyName name = assembly.GetName();
        if (!known.TryGetValue(name.Name!, out ReferencedAssembly? found))
        {
            string? path = assembly.Location is { Length: > 0 } location ? location : locate?.Invoke(name);
            known[name.Name!] = found = Classify(name, path);
        }

        return found.Image is null || found.Image.Mvid == assembly.ManifestModule.ModuleVersionId
            ? found.Image
            : throw new CodeFingerprintException(
                $"{found.Image.Path} is not the file {name.Name} was loaded from: it was rebuilt in the meantime.");
    }

    private string? Locate(AssemblyName name, AssemblyImage referrer)
    {
        if (locate is not null)
        {
            return locate(name);
        }

        string beside = Path.Combine(Path.GetDirectoryName(referrer.Path) ?? "", name.Name + ".dll");
        return File.Exists(beside) ? beside : null;
    }

    private ReferencedAssembly Classify(AssemblyName name, string? path)
    {
        bool plumbing = scope.IsPlumbing(name.Name!);
        if (scope.IsSolution(name.Name!))
        {
            AssemblyImage? image = path is null ? null : new AssemblyImage(this, path, plumbing);
            return plumbing ? new ReferencedAssembly(Origin.Plumbing, image)
                : image is not null ? new ReferencedAssembly(Origin.Solution, image)
                : throw new CodeFingerprintException($"{name.Name} belongs to the solution, but its file was not found.");
        }

        if (plumbing)
        {
            return new ReferencedAssembly(Origin.Plumbing);
        }

        return File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), name.Name + ".dll"))
            ? new ReferencedAssembly(Origin.Framework)
            : new ReferencedAssembly(Origin.Package, Package: $"package {name.Name} {Version(name, path)}");
    }

    /// <summary>The version the package states of itself; assembly versions often stay behind it.</summary>
    private static string Version(AssemblyName name, string? path)
    {
        if (path is null)
        {
            return name.Version?.ToString() ?? "";
        }

        using var file = new PEReader(File.OpenRead(path));
        MetadataReader reader = file.GetMetadataReader();
        foreach (CustomAttributeHandle handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (reader.NameOfConstructed(attribute.Constructor) == typeof(AssemblyInformationalVersionAttribute).FullName)
            {
                BlobReader value = reader.GetBlobReader(attribute.Value);
                value.ReadUInt16();
                return value.ReadSerializedString() ?? "";
            }
        }

        return reader.GetAssemblyDefinition().Version.ToString();
    }
}
