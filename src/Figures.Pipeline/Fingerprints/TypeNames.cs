using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;

namespace Figures.Pipeline.Fingerprints;

/// <summary>
/// Decodes signatures into canonical names. The context holds what stands for the type's own generic parameters;
/// a default array leaves them as <c>!0</c>.
/// </summary>
internal sealed class TypeNames(AssemblyImage image) : ISignatureTypeProvider<CanonicalName, ImmutableArray<CanonicalName>>
{
    public CanonicalName GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => image.Type(handle).Name;

    public CanonicalName GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => image.Reference(handle).Name;

    public CanonicalName GetTypeFromSpecification(
        MetadataReader reader, ImmutableArray<CanonicalName> genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public CanonicalName GetSZArrayType(CanonicalName elementType) => CanonicalName.Join(elementType, "[]");

    public CanonicalName GetArrayType(CanonicalName elementType, ArrayShape shape) =>
        CanonicalName.Join(elementType, string.Create(CultureInfo.InvariantCulture, $"[{new string(',', shape.Rank - 1)}]"));

    public CanonicalName GetByReferenceType(CanonicalName elementType) => CanonicalName.Join(elementType, "&");

    public CanonicalName GetPointerType(CanonicalName elementType) => CanonicalName.Join(elementType, "*");

    public CanonicalName GetPinnedType(CanonicalName elementType) => CanonicalName.Join("pinned ", elementType);

    public CanonicalName GetGenericInstantiation(CanonicalName genericType, ImmutableArray<CanonicalName> typeArguments) =>
        CanonicalName.Join(genericType, Arguments(typeArguments));

    public CanonicalName GetGenericTypeParameter(ImmutableArray<CanonicalName> genericContext, int index) =>
        genericContext.IsDefault ? string.Create(CultureInfo.InvariantCulture, $"!{index}") : genericContext[index];

    public CanonicalName GetGenericMethodParameter(ImmutableArray<CanonicalName> genericContext, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"!!{index}");

    public CanonicalName GetFunctionPointerType(MethodSignature<CanonicalName> signature) => CanonicalName.Join("delegate*", Method(signature));

    public CanonicalName GetModifiedType(CanonicalName modifier, CanonicalName unmodifiedType, bool isRequired) =>
        CanonicalName.Join(unmodifiedType, isRequired ? " modreq(" : " modopt(", modifier, ")");

    public CanonicalName GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
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
        _ => typeCode.ToString(),
    };

    /// <summary><c>`1(int,double)void</c>, preceded by <c>this</c> for instance methods.</summary>
    public static CanonicalName Method(MethodSignature<CanonicalName> signature) => CanonicalName.Join(
        signature.Header.IsInstance ? "this" : "",
        signature.GenericParameterCount > 0 ? string.Create(CultureInfo.InvariantCulture, $"`{signature.GenericParameterCount}") : "",
        "(",
        CanonicalName.List(signature.ParameterTypes),
        ")",
        signature.ReturnType);

    /// <summary><c>&lt;int,Point&gt;</c>.</summary>
    public static CanonicalName Arguments(ImmutableArray<CanonicalName> arguments) =>
        CanonicalName.Join("<", CanonicalName.List([.. arguments.Select(argument => argument.AsArgument())]), ">");
}
