using System.Reflection.Metadata;

namespace Figures.Pipeline.Fingerprints;

/// <summary>Names read straight from metadata, before any type is resolved.</summary>
internal static class MetadataNames
{
    /// <summary>The full name of the type a constructor token builds.</summary>
    public static string NameOfConstructed(this MetadataReader reader, EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MemberReference => reader.FullName(reader.GetMemberReference((MemberReferenceHandle)constructor).Parent),
        HandleKind.MethodDefinition => reader.FullName(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()),
        _ => "",
    };

    /// <summary>
    /// <c>Space.Outer+Inner`1</c>, of a constructed type that of its definition; empty for arrays, pointers and parameters.
    /// </summary>
    public static string FullName(this MetadataReader reader, EntityHandle type)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeReference:
                TypeReference reference = reader.GetTypeReference((TypeReferenceHandle)type);
                string outer = reference.ResolutionScope.Kind == HandleKind.TypeReference ? reader.FullName(reference.ResolutionScope) : "";
                return Join(reader, outer, reference.Namespace, reference.Name);
            case HandleKind.TypeDefinition:
                TypeDefinition definition = reader.GetTypeDefinition((TypeDefinitionHandle)type);
                TypeDefinitionHandle declaring = definition.GetDeclaringType();
                return Join(reader, declaring.IsNil ? "" : reader.FullName(declaring), definition.Namespace, definition.Name);
            case HandleKind.TypeSpecification:
                BlobReader blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
                bool isConstructed = blob.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance && blob.ReadByte() > 0;
                return isConstructed ? reader.FullName(blob.ReadTypeHandle()) : "";
            default:
                return "";
        }
    }

    private static string Join(MetadataReader reader, string outer, StringHandle space, StringHandle name)
    {
        string own = CompilerNames.WithoutPath(reader.GetString(name));
        return outer.Length > 0 ? $"{outer}+{own}" : space.IsNil ? own : $"{reader.GetString(space)}.{own}";
    }
}
