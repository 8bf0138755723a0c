using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Figures.Pipeline.Fingerprints;

/// <summary>A type defined in the solution.</summary>
internal sealed class TypeNode
{
    private readonly TypeDefinition definition;
    private readonly Lazy<ImmutableArray<MethodNode>> methods;
    private readonly Lazy<DispatchTable> dispatch;
    private readonly Lazy<MemberFacts> shape;

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
        methods = new(() => [.. definition.GetMethods().Select(image.Method)]);
        dispatch = new(() => DispatchTableBuilder.Build(this));
        shape = new(() => MemberDecoder.Shape(this));
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

    /// <summary>Whether the static constructor runs at the first access to a static field only.</summary>
    public bool InitialisesWithFields => (definition.Attributes & TypeAttributes.BeforeFieldInit) != 0;

    public bool IsPartOfKey => Image.IsMarked(Handle);

    /// <summary>All methods, in the order of the metadata.</summary>
    public ImmutableArray<MethodNode> Methods => methods.Value;

    public IEnumerable<MethodNode> Constructors => Methods.Where(method => method.IsConstructor);

    public MethodNode? StaticConstructor => Methods.FirstOrDefault(method => method.IsStaticConstructor);

    /// <summary>Which bodies virtual calls on an object of this type run.</summary>
    public DispatchTable Dispatch => dispatch.Value;

    /// <summary>What of the type itself, apart from its methods, a computation can observe.</summary>
    public MemberFacts Shape => shape.Value;

    /// <summary>The base type, its arguments in terms of <paramref name="context"/>.</summary>
    public TypeUse? Base(ImmutableArray<CanonicalName> context = default) =>
        definition.BaseType.IsNil ? null : Image.Use(definition.BaseType, context);

    /// <summary>The interfaces the metadata lists, their arguments in terms of <paramref name="context"/>.</summary>
    public IEnumerable<TypeUse> Interfaces(ImmutableArray<CanonicalName> context = default) =>
        definition.GetInterfaceImplementations().Select(handle => Image.Use(Image.Reader.GetInterfaceImplementation(handle).Interface, context));

    /// <summary>This type and its base types as far as they can be read, the most derived first.</summary>
    public IEnumerable<TypeNode> Chain()
    {
        for (TypeNode? type = this; type is not null; type = type.Base()?.Node)
        {
            yield return type;
        }
    }

    /// <summary>The method a reference from another type means.</summary>
    /// <exception cref="CodeFingerprintException">There is none: the files are of different builds.</exception>
    public MethodNode Find(string name, string signature) =>
        Chain().SelectMany(type => type.Methods).FirstOrDefault(method => method.Name == name && method.Signature.Text == signature)
        ?? throw new CodeFingerprintException($"{Image.Path} does not define {FullName}.{name}{signature}, which another assembly refers to.");

    public override string ToString() => FullName;
}
