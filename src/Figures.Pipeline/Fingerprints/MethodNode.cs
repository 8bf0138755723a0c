using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Figures.Pipeline.Fingerprints;

/// <summary>A method defined in the solution.</summary>
internal sealed class MethodNode
{
    private static readonly CanonicalName Member = "::";

    private readonly MethodDefinition definition;
    private CanonicalName? signature;
    private CanonicalName? canonical;
    private MemberFacts? facts;

    public MethodNode(TypeNode type, MethodDefinitionHandle handle)
    {
        Type = type;
        Handle = handle;
        definition = type.Image.Reader.GetMethodDefinition(handle);
        Name = type.Image.Reader.GetString(definition.Name);
        IsCompilerMade = type.IsCompilerMade || CompilerNames.IsInventedMethod(Name);
    }

    public TypeNode Type { get; }

    public AssemblyImage Image => Type.Image;

    public MethodDefinitionHandle Handle { get; }

    public string Name { get; }

    public bool IsCompilerMade { get; }

    /// <summary>Where the IL lies in the file; 0 if there is none.</summary>
    public int Address => definition.RelativeVirtualAddress;

    public MethodAttributes Attributes => definition.Attributes;

    public MethodImport Import => definition.GetImport();

    public bool IsStatic => (Attributes & MethodAttributes.Static) != 0;

    public bool IsVirtual => (Attributes & MethodAttributes.Virtual) != 0;

    /// <summary>Whether a virtual method opens a slot instead of overriding one.</summary>
    public bool OpensSlot => (Attributes & MethodAttributes.NewSlot) != 0;

    public bool IsConstructor => Name == ".ctor";

    public bool IsStaticConstructor => Name == ".cctor";

    /// <summary>Whether there is content to hash: IL, or the name of a native function.</summary>
    public bool HasContent => Address != 0 || (Attributes & MethodAttributes.PinvokeImpl) != 0;

    public bool IsPartOfKey => Image.IsMarked(Handle);

    /// <summary>Parameters and result in terms of the type's own generic parameters.</summary>
    public CanonicalName Signature => signature ??= TypeNames.Method(Decode(null));

    /// <summary>How calls name it.</summary>
    public CanonicalName CanonicalName => canonical ??= IsCompilerMade
        ? CanonicalName.OfMade(Image.Made(MetadataTokens.GetToken(Handle)))
        : CanonicalName.Join(Type.Name, Member, Name, Signature);

    public int TypeParameterCount => definition.GetGenericParameters().Count;

    public int ParameterCount => Decode(null).ParameterTypes.Length;

    /// <summary>Its content, decoded once.</summary>
    public MemberFacts Facts => facts ??= Image.Decoder.Method(this);

    public MethodSignature<CanonicalName> Decode(CanonicalName[]? context) => definition.DecodeSignature(Type.Image.Names, context);

    /// <summary>What an override must equal, the type's generic parameters replaced by <paramref name="context"/>.</summary>
    public string SlotKey(CanonicalName[]? context) =>
        Name + (context is null ? Signature : TypeNames.Method(Decode(context))).Text;

    public override string ToString() => $"{Type.FullName}.{Name}";
}
