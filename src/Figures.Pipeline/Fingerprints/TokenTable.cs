using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Security.Cryptography;

namespace Figures.Pipeline.Fingerprints;

/// <summary>What the tokens of one assembly stand for, each resolved once.</summary>
internal sealed class TokenTable(AssemblyImage image)
{
    private readonly Dictionary<int, Reference> known = [];

    public Reference this[EntityHandle handle]
    {
        get
        {
            int token = MetadataTokens.GetToken(handle);
            if (!known.TryGetValue(token, out Reference? reference))
            {
                known[token] = reference = Resolve(handle);
            }

            return reference;
        }
    }

    private Reference Resolve(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference:
                return new Reference(image.Use(handle).Name);
            case HandleKind.TypeSpecification:
                return new Reference(image.Names.GetTypeFromSpecification(image.Reader, null, (TypeSpecificationHandle)handle, 0));
            case HandleKind.MethodDefinition:
                return OfMethod(image.Method((MethodDefinitionHandle)handle));
            case HandleKind.FieldDefinition:
                return OfField((FieldDefinitionHandle)handle);
            case HandleKind.MemberReference:
                return OfMember(image.Reader.GetMemberReference((MemberReferenceHandle)handle));
            case HandleKind.MethodSpecification:
                MethodSpecification specification = image.Reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                Reference open = this[specification.Method];
                CanonicalName[] arguments = [.. specification.DecodeSignature(image.Names, null)];
                return open with
                {
                    Name = CanonicalName.Join(open.Name, TypeNames.Arguments(arguments)),
                    NamesParameter = Array.Exists(arguments, argument => argument.ParameterIndex is not null),
                };
            case HandleKind.StandaloneSignature:
                StandaloneSignature signature = image.Reader.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                return new Reference(TypeNames.Method(signature.DecodeMethodSignature(image.Names, null)));
            default:
                throw new CodeFingerprintException($"{image.Path} holds IL with a token of kind {handle.Kind}.");
        }
    }

    private Reference OfMethod(MethodNode method) =>
        new(method.CanonicalName) { Method = method, IsPlumbing = method.Type.IsPlumbing, IsReading = IsReading(method) };

    private bool IsReading(MethodNode? method) => method is not null && method.Type.FullName == image.Scope.ReadingType;

    /// <summary>A member of another assembly, or of a constructed type.</summary>
    private Reference OfMember(MemberReference member)
    {
        string name = image.Reader.GetString(member.Name);
        if (member.Parent.Kind == HandleKind.MethodDefinition)
        {
            return this[member.Parent];
        }

        TypeUse parent = image.Use(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return OfField(member, parent, name);
        }

        CanonicalName signature = TypeNames.Method(member.DecodeMethodSignature(image.Names, null));
        MethodNode? method = parent.Node?.Find(name, signature.Text);
        CanonicalName full = method is { IsCompilerMade: true }
            ? CanonicalName.Join(parent.Name, "::", method.CanonicalName)
            : CanonicalName.Join(parent.Name, "::", name, signature);
        return new Reference(full) { Method = method, IsPlumbing = parent.Origin == Origin.Plumbing, IsReading = IsReading(method) };
    }

    private Reference OfField(MemberReference member, TypeUse parent, string name)
    {
        if (parent.Node is { IsCompilerMade: true } closure)
        {
            return new Reference(CanonicalName.Join(parent.Name, "::", CanonicalName.OfMade(image.Made(FieldOf(closure, name)))));
        }

        CanonicalName type = member.DecodeFieldSignature(image.Names, null);
        return new Reference(CanonicalName.Join(parent.Name, "::", name, " ", type))
        {
            FieldOf = parent.Node,
            IsPlumbing = parent.Origin == Origin.Plumbing,
        };
    }

    private int FieldOf(TypeNode type, string name)
    {
        foreach (FieldDefinitionHandle handle in image.Reader.GetTypeDefinition(type.Handle).GetFields())
        {
            if (image.Reader.StringComparer.Equals(image.Reader.GetFieldDefinition(handle).Name, name))
            {
                return MetadataTokens.GetToken(handle);
            }
        }

        throw new CodeFingerprintException($"{image.Path} does not define the field {type.FullName}.{name} that it refers to.");
    }

    private Reference OfField(FieldDefinitionHandle handle)
    {
        FieldDefinition field = image.Reader.GetFieldDefinition(handle);
        if ((field.Attributes & FieldAttributes.HasFieldRVA) != 0)
        {
            return new Reference("data " + Convert.ToHexStringLower(SHA256.HashData(Data(field).AsSpan())));
        }

        TypeNode type = image.Type(field.GetDeclaringType());
        return type.IsCompilerMade
            ? new Reference(CanonicalName.OfMade(image.Made(MetadataTokens.GetToken(handle))))
            : new Reference(CanonicalName.Join(
                type.Name, "::", image.Reader.GetString(field.Name), " ", field.DecodeSignature(image.Names, null)))
            {
                FieldOf = type,
                IsPlumbing = type.IsPlumbing,
            };
    }

    /// <summary>The bytes the compiler laid down for an array or span; the field's type says how many.</summary>
    private ImmutableArray<byte> Data(FieldDefinition field)
    {
        BlobReader blob = image.Reader.GetBlobReader(field.Signature);
        blob.ReadSignatureHeader();
        SignatureTypeCode code = blob.ReadSignatureTypeCode();
        int size = code switch
        {
            SignatureTypeCode.Boolean or SignatureTypeCode.Byte or SignatureTypeCode.SByte => 1,
            SignatureTypeCode.Char or SignatureTypeCode.Int16 or SignatureTypeCode.UInt16 => 2,
            SignatureTypeCode.Int32 or SignatureTypeCode.UInt32 or SignatureTypeCode.Single => 4,
            SignatureTypeCode.Int64 or SignatureTypeCode.UInt64 or SignatureTypeCode.Double => 8,
            SignatureTypeCode.TypeHandle => image.Reader.GetTypeDefinition((TypeDefinitionHandle)blob.ReadTypeHandle()).GetLayout().Size,
            _ => throw new CodeFingerprintException(
                $"{image.Path}: the data field {image.Reader.GetString(field.Name)} has a type of unknown size ({code})."),
        };
        return image.Data(field.GetRelativeVirtualAddress(), size);
    }
}
