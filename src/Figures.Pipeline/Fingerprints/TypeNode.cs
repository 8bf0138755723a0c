using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Figures.Pipeline.Fingerprints;

/// <summary>A type defined in the solution.</summary>
internal sealed class TypeNode
{
    private readonly TypeDefinition definition;
    private MethodNode[]? methods;
    private MethodNode[]? constructors;
    private MethodNode[]? initialisers;
    private MethodNode[]? marked;
    private TypeNode[]? chain;
    private DispatchTable? dispatch;
    private MemberFacts? shape;
    private MemberFacts? declaration;
    private bool? isDeclared;

    public TypeNode(AssemblyImage image, TypeDefinitionHandle handle)
    {
        Image = image;
        Handle = handle;
        definition = image.Reader.GetTypeDefinition(handle);
        FullName = image.Reader.FullName(handle);
        DeclaringType = definition.GetDeclaringType() is { IsNil: false } outer ? image.Type(outer) : null;
        IsCompilerMade = DeclaringType is { IsCompilerMade: true } || CompilerNames.IsInventedType(image.Reader.GetString(definition.Name));
        IsPlumbing = image.IsPlumbing || image.Scope.IsPlumbingType(FullName);
        Name = CanonicalName.Of(this);
        string baseName = definition.BaseType.IsNil ? "" : image.Reader.FullName(definition.BaseType);
        IsEnum = baseName == "System.Enum";
        IsValueType = IsEnum || baseName == "System.ValueType";
    }

    public AssemblyImage Image { get; }

    public TypeDefinitionHandle Handle { get; }

    public int Token => MetadataTokens.GetToken(Handle);

    public string FullName { get; }

    public CanonicalName Name { get; }

    public TypeNode? DeclaringType { get; }

    public bool IsCompilerMade { get; }

    public bool IsPlumbing { get; }

    public bool IsEnum { get; }

    public bool IsValueType { get; }

    public bool IsInterface => (definition.Attributes & TypeAttributes.Interface) != 0;

    public bool IsAbstract => (definition.Attributes & TypeAttributes.Abstract) != 0;

    /// <summary>Whether the static constructor runs for the sake of static fields only, not before methods.</summary>
    public bool InitialisesWithFields => (definition.Attributes & TypeAttributes.BeforeFieldInit) != 0;

    public bool IsPartOfKey => Image.IsMarked(Handle);

    /// <summary>All methods, in the order of the metadata.</summary>
    public MethodNode[] Methods => methods ??= ReadMethods();

    public MethodNode[] Constructors => constructors ??= Array.FindAll(Methods, method => method.IsConstructor);

    public MethodNode? StaticConstructor =>
        (initialisers ??= Array.FindAll(Methods, method => method.IsStaticConstructor)) is [var only] ? only : null;

    /// <summary>The methods that count as soon as the type does.</summary>
    public MethodNode[] MarkedMethods => marked ??= IsPartOfKey ? Methods : Array.FindAll(Methods, method => method.IsPartOfKey);

    /// <summary>This type and its base types as far as they can be read, the most derived first.</summary>
    public TypeNode[] Chain => chain ??= [this, .. Base()?.Node?.Chain ?? []];

    /// <summary>Which bodies virtual calls on an object of this type run.</summary>
    public DispatchTable Dispatch => dispatch ??= DispatchTableBuilder.Build(this);

    /// <summary>What of the type itself, apart from its methods, a computation can observe.</summary>
    public MemberFacts Shape => shape ??= Image.Decoder.Shape(this);

    /// <summary>Whether a property carries one of <see cref="FingerprintScope.DeclaringAttributes"/>.</summary>
    public bool IsDeclared => isDeclared ??= TypeDeclaration.IsOf(this);

    /// <summary>What reflection reads of a type that <see cref="IsDeclared"/>.</summary>
    public MemberFacts Declaration => declaration ??= Image.Decoder.Declaration(this);

    /// <summary>The base type, its arguments in terms of <paramref name="context"/>.</summary>
    public TypeUse? Base(CanonicalName[]? context = null) =>
        definition.BaseType.IsNil ? null : Image.Use(definition.BaseType, context);

    /// <summary>The interfaces the metadata lists, their arguments in terms of <paramref name="context"/>.</summary>
    public List<TypeUse> Interfaces(CanonicalName[]? context = null)
    {
        var found = new List<TypeUse>();
        foreach (InterfaceImplementationHandle handle in definition.GetInterfaceImplementations())
        {
            found.Add(Image.Use(Image.Reader.GetInterfaceImplementation(handle).Interface, context));
        }

        return found;
    }

    /// <summary>The method a reference from another type means.</summary>
    /// <exception cref="CodeFingerprintException">There is none: the files are of different builds.</exception>
    public MethodNode Find(string name, string signature)
    {
        foreach (TypeNode type in Chain)
        {
            if (Array.Find(type.Methods, method => method.Name == name && method.Signature.Text == signature) is { } found)
            {
                return found;
            }
        }

        throw new CodeFingerprintException($"{Image.Path} does not define {FullName}.{name}{signature}, which another assembly refers to.");
    }

    public override string ToString() => FullName;

    private MethodNode[] ReadMethods()
    {
        MethodDefinitionHandleCollection handles = definition.GetMethods();
        var found = new MethodNode[handles.Count];
        int next = 0;
        foreach (MethodDefinitionHandle handle in handles)
        {
            found[next++] = Image.Method(handle);
        }

        return found;
    }
}
