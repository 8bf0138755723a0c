using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;

namespace Figures.Pipeline.Fingerprints;

/// <summary>
/// Decodes signatures into canonical names. The context holds what stands for the type's own generic parameters;
/// <see langword="null"/> leaves them as <c>!0</c>.
/// </summary>
internal sealed class TypeNames(AssemblyImage image) : ISignatureTypeProvider<CanonicalName, CanonicalName[]?>
{
    private static readonly CanonicalName This = "this", Open = "(", Close = ")", Less = "<", Greater = ">", Vector = "[]", Reference = "&";

    public CanonicalName GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        image.Type(handle).Name;

    public CanonicalName GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        image.Reference(handle).Name;

    public CanonicalName GetTypeFromSpecification(
        MetadataReader reader, CanonicalName[]? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public CanonicalName GetSZArrayType(CanonicalName elementType) => CanonicalName.Join(elementType, Vector);

    public CanonicalName GetArrayType(CanonicalName elementType, ArrayShape shape) =>
        CanonicalName.Join(elementType, string.Create(CultureInfo.InvariantCulture, $"[{new string(',', shape.Rank - 1)}]"));

    public CanonicalName GetByReferenceType(CanonicalName elementType) => CanonicalName.Join(elementType, Reference);

    public CanonicalName GetPointerType(CanonicalName elementType) => CanonicalName.Join(elementType, "*");

    public CanonicalName GetPinnedType(CanonicalName elementType) => CanonicalName.Join("pinned ", elementType);

    public CanonicalName GetGenericInstantiation(CanonicalName genericType, ImmutableArray<CanonicalName> typeArguments) =>
        CanonicalName.Join(genericType, Arguments([.. typeArguments]));

    public CanonicalName GetGenericTypeParameter(CanonicalName[]? genericContext, int index) =>
        genericContext is null ? Numbered("!", index) : genericContext[index];

    public CanonicalName GetGenericMethodParameter(CanonicalName[]? genericContext, int index) =>
        Numbered("!!", index);

    public CanonicalName GetFunctionPointerType(MethodSignature<CanonicalName> signature) =>
        CanonicalName.Join("delegate*", Method(signature));

    public CanonicalName GetModifiedType(CanonicalName modifier, CanonicalName unmodifiedType, bool isRequired) =>
        CanonicalName.Join(unmodifiedType, isRequired ? " modreq(" : " modopt(", modifier, ")");

    public CanonicalName GetPrimitiveType(PrimitiveTypeCode typeCode) => Keyword(typeCode);

    /// <summary><c>`1(int,double)void</c>, preceded by <c>this</c> for instance methods.</summary>
    public static CanonicalName Method(MethodSignature<CanonicalName> signature) => CanonicalName.Join(
        signature.Header.IsInstance ? This : CanonicalName.Empty,
        signature.GenericParameterCount > 0 ? Numbered("`", signature.GenericParameterCount) : CanonicalName.Empty,
        Open,
        CanonicalName.List([.. signature.ParameterTypes]),
        Close,
        signature.ReturnType);

    /// <summary><c>&lt;int,Point&gt;</c>.</summary>
    public static CanonicalName Arguments(CanonicalName[] arguments) =>
        CanonicalName.Join(Less, CanonicalName.List(arguments).AsArgument(), Greater);

    private static CanonicalName Numbered(string mark, int number) => mark + number.ToString(CultureInfo.InvariantCulture);

    private static string Keyword(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Boolean => "bool",
        PrimitiveTypeCode.Byte => "byte",
        PrimitiveTypeCode.SByte => "sbyte",
        PrimitiveTypeCode.Char => "char",
        PrimitiveTypeCode.Int16 => "short",
        PrimitiveTypeCode.UInt16 => "ushort",
        PrimitiveTypeCode.Int32 => "int",
        PrimitiveTypeCode.UInt32 => "uint",
        PrimitiveTypeCode.Int64 => "long",
        PrimitiveTypeCode.UInt64 => "ulong",
        PrimitiveTypeCode.IntPtr => "nint",
        PrimitiveTypeCode.UIntPtr => "nuint",
        PrimitiveTypeCode.Single => "float",
        PrimitiveTypeCode.Double => "double",
        PrimitiveTypeCode.Object => "object",
        PrimitiveTypeCode.String => "string",
        PrimitiveTypeCode.Void => "void",
        _ => "typedref",
    };
}
