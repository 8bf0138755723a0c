using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Figures.Pipeline.Fingerprints;

/// <summary>One assembly file of the solution: its types and methods as nodes, each made once, on demand.</summary>
internal sealed class AssemblyImage : IDisposable
{
    private readonly AssemblyCatalogue catalogue;
    private readonly PEReader file;
    private readonly TypeNode?[] types;
    private readonly MethodNode?[] methods;
    private readonly TypeUse?[] references;
    private readonly Dictionary<int, CompilerMade> made = [];
    private Dictionary<string, int>? byName;
    private HashSet<int>? marked;
    private List<MemberFacts>? resources;
    private Dictionary<string, List<TypeNode>>? heirs;

    /// <exception cref="CodeFingerprintException">The file is not readable as an assembly.</exception>
    public AssemblyImage(AssemblyCatalogue catalogue, string path, bool isPlumbing)
    {
        this.catalogue = catalogue;
        Path = path;
        IsPlumbing = isPlumbing;
        try
        {
            file = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(path)));
            Reader = file.GetMetadataReader();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            throw new CodeFingerprintException($"{path} cannot be read as an assembly: {cause.Message}", cause);
        }

        types = new TypeNode?[Reader.TypeDefinitions.Count + 1];
        methods = new MethodNode?[Reader.MethodDefinitions.Count + 1];
        references = new TypeUse?[Reader.TypeReferences.Count + 1];
        Names = new TypeNames(this);
        Tokens = new TokenTable(this);
    }

    public string Path { get; }

    public bool IsPlumbing { get; }

    public MetadataReader Reader { get; }

    /// <summary>The resources embedded in it, by name and content.</summary>
    public IReadOnlyList<MemberFacts> Resources => resources ??= FindResources();

    public TypeNames Names { get; }

    public TokenTable Tokens { get; }

    /// <summary>Serves all assemblies of the catalogue.</summary>
    public MemberDecoder Decoder => catalogue.Decoder;

    /// <summary>Serves all assemblies of the catalogue.</summary>
    public FrameworkContracts Contracts => catalogue.Contracts;

    public FingerprintScope Scope => catalogue.Scope;

    public Guid Mvid => Reader.GetGuid(Reader.GetModuleDefinition().Mvid);

    /// <summary>The pseudo-type that holds module initialisers.</summary>
    public TypeNode Module => Type(MetadataTokens.TypeDefinitionHandle(1));

    public TypeNode Type(TypeDefinitionHandle handle) => types[MetadataTokens.GetRowNumber(handle)] ??= new TypeNode(this, handle);

    public MethodNode Method(MethodDefinitionHandle handle) =>
        methods[MetadataTokens.GetRowNumber(handle)] ??=
            new MethodNode(Type(Reader.GetMethodDefinition(handle).GetDeclaringType()), handle);

    /// <summary>Whether a type or method carries <see cref="PartOfKeyAttribute"/>.</summary>
    public bool IsMarked(EntityHandle handle) => (marked ??= FindMarked()).Contains(MetadataTokens.GetToken(handle));

    /// <summary>The one object for what the compiler made under a token.</summary>
    public CompilerMade Made(int token)
    {
        if (!made.TryGetValue(token, out CompilerMade? found))
        {
            made[token] = found = new CompilerMade(this, token);
        }

        return found;
    }

    public MethodBodyBlock Body(int address) => file.GetMethodBody(address);

    public ImmutableArray<byte> Data(int address, int size) => file.GetSectionData(address).GetContent(0, size);

    /// <summary>The types of this assembly whose base type or interface has a full name.</summary>
    public IReadOnlyList<TypeNode> Heirs(string fullName) => (heirs ??= FindHeirs()).GetValueOrDefault(fullName, []);

    /// <summary>The type a reference leads to.</summary>
    /// <exception cref="CodeFingerprintException">
    /// An assembly of the solution does not define it: the files are of different builds.
    /// </exception>
    public TypeUse Reference(TypeReferenceHandle handle) => references[MetadataTokens.GetRowNumber(handle)] ??= Resolve(handle);

    /// <summary>The type that a definition, reference or specification names.</summary>
    /// <param name="handle">The token.</param>
    /// <param name="context">What stands for <c>!0</c>, <c>!1</c>, …; <see langword="null"/> leaves them.</param>
    public TypeUse Use(EntityHandle handle, CanonicalName[]? context = null)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeReference:
                return Reference((TypeReferenceHandle)handle);
            case HandleKind.TypeDefinition:
                TypeNode node = Type((TypeDefinitionHandle)handle);
                return new TypeUse(node.Name, node, node.IsPlumbing ? Origin.Plumbing : Origin.Solution, node.FullName, "");
            default:
                return Constructed((TypeSpecificationHandle)handle, context);
        }
    }

    public void Dispose() => file.Dispose();

    private List<MemberFacts> FindResources()
    {
        PEMemoryBlock all = file.PEHeaders.CorHeader is { ResourcesDirectory.Size: > 0 } header
            ? file.GetSectionData(header.ResourcesDirectory.RelativeVirtualAddress) : default;
        var found = new List<MemberFacts>();
        foreach (ManifestResource resource in Reader.ManifestResources.Select(Reader.GetManifestResource).Where(each => each.Implementation.IsNil))
        {
            BlobReader bytes = all.GetReader((int)resource.Offset, all.Length - (int)resource.Offset);
            string name = $"resource {Reader.GetString(resource.Name)}";
            byte[] content = bytes.ReadBytes(bytes.ReadInt32());
            found.Add(new MemberFacts(null, name, SHA256.HashData([.. Encoding.UTF8.GetBytes(name), 0, .. content]), Mentions.None));
        }

        return found;
    }

    private TypeUse Constructed(TypeSpecificationHandle handle, CanonicalName[]? context)
    {
        BlobReader blob = Reader.GetBlobReader(Reader.GetTypeSpecification(handle).Signature);
        CanonicalName name = Names.GetTypeFromSpecification(Reader, context, handle, 0);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return new TypeUse(name, null, Origin.Framework, "", "");
        }

        blob.ReadByte();
        TypeUse open = Use(blob.ReadTypeHandle());
        var decoder = new SignatureDecoder<CanonicalName, CanonicalName[]?>(Names, Reader, context);
        var arguments = new CanonicalName[blob.ReadCompressedInteger()];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = decoder.DecodeType(ref blob);
        }

        return open with { Name = name, Arguments = arguments };
    }

    private TypeUse Resolve(TypeReferenceHandle handle)
    {
        string fullName = Reader.FullName(handle);
        EntityHandle outermost = Reader.GetTypeReference(handle).ResolutionScope;
        while (outermost.Kind == HandleKind.TypeReference)
        {
            outermost = Reader.GetTypeReference((TypeReferenceHandle)outermost).ResolutionScope;
        }

        if (outermost.Kind != HandleKind.AssemblyReference)
        {
            return new TypeUse(fullName, null, Origin.Framework, fullName, "");
        }

        AssemblyReference reference = Reader.GetAssemblyReference((AssemblyReferenceHandle)outermost);
        ReferencedAssembly assembly = catalogue.Resolve(reference, this);
        string assemblyName = Reader.GetString(reference.Name);
        if (assembly.Image is { } image)
        {
            TypeNode node = (image.byName ??= image.ByName()).TryGetValue(fullName, out int row)
                ? image.Type(MetadataTokens.TypeDefinitionHandle(row))
                : throw new CodeFingerprintException($"{Path} refers to {fullName}, which {image.Path} does not define.");
            return new TypeUse(node.Name, node, node.IsPlumbing ? Origin.Plumbing : Origin.Solution, fullName, assemblyName);
        }

        CanonicalName name = assembly.Package is { } package ? CanonicalName.OfPackaged(fullName, package) : fullName;
        return new TypeUse(name, null, assembly.Origin, fullName, assemblyName);
    }

    /// <summary>The types other assemblies can refer to; of file-local namesakes, which they cannot, the first.</summary>
    private Dictionary<string, int> ByName()
    {
        var found = new Dictionary<string, int>(types.Length, StringComparer.Ordinal);
        foreach (TypeDefinitionHandle handle in Reader.TypeDefinitions)
        {
            found.TryAdd(Reader.FullName(handle), MetadataTokens.GetRowNumber(handle));
        }

        return found;
    }

    private Dictionary<string, List<TypeNode>> FindHeirs()
    {
        var found = new Dictionary<string, List<TypeNode>>(StringComparer.Ordinal);
        foreach (TypeDefinitionHandle handle in Reader.TypeDefinitions)
        {
            TypeDefinition definition = Reader.GetTypeDefinition(handle);
            var parents = new List<string> { definition.BaseType.IsNil ? "" : Reader.FullName(definition.BaseType) };
            foreach (InterfaceImplementationHandle contract in definition.GetInterfaceImplementations())
            {
                parents.Add(Reader.FullName(Reader.GetInterfaceImplementation(contract).Interface));
            }

            foreach (string parent in parents)
            {
                if (!found.TryGetValue(parent, out List<TypeNode>? children))
                {
                    found[parent] = children = [];
                }

                children.Add(Type(handle));
            }
        }

        return found;
    }

    /// <summary>Looks through the attributes once, and not at all in an assembly that never names the attribute.</summary>
    private HashSet<int> FindMarked()
    {
        var found = new HashSet<int>();
        if (NamesTheMark())
        {
            foreach (CustomAttributeHandle handle in Reader.CustomAttributes)
            {
                CustomAttribute attribute = Reader.GetCustomAttribute(handle);
                if (Reader.NameOfConstructed(attribute.Constructor) == typeof(PartOfKeyAttribute).FullName)
                {
                    found.Add(MetadataTokens.GetToken(attribute.Parent));
                }
            }
        }

        return found;
    }

    private bool NamesTheMark()
    {
        foreach (TypeReferenceHandle handle in Reader.TypeReferences)
        {
            if (Reader.StringComparer.Equals(Reader.GetTypeReference(handle).Name, nameof(PartOfKeyAttribute)))
            {
                return true;
            }
        }

        return Reader.StringComparer.Equals(Reader.GetAssemblyDefinition().Name, typeof(PartOfKeyAttribute).Assembly.GetName().Name!);
    }
}
