using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Figures.Pipeline.Fingerprints;

/// <summary>
/// Decodes one member, method or type, into bytes to hash and mentions to follow.
/// </summary>
/// <remarks>
/// What the compiler made of the member's lambdas, local functions, iterators and async bodies is written into the member itself, where
/// first met, and numbered in that order. So it has no name of its own that an unrelated edit could shift, and a change
/// of a lambda is reported as a change of the method it stands in.
/// </remarks>
internal sealed class MemberDecoder
{
    private readonly CanonicalWriter writer = new();
    private readonly Mentions mentions = new();
    private readonly Dictionary<CompilerMade, int> numbers = [];
    private readonly Queue<CompilerMade> unwritten = new();

    /// <summary>A method, constructor or static constructor.</summary>
    public static MemberFacts Method(MethodNode method)
    {
        var decoder = new MemberDecoder();
        decoder.Write(method.CanonicalName);
        decoder.WriteBody(method);
        return decoder.Finish(ReadableNames.Of(method));
    }

    /// <summary>What of a type, apart from its methods, a computation can observe.</summary>
    public static MemberFacts Shape(TypeNode type)
    {
        var decoder = new MemberDecoder();
        decoder.Write(type.Name);
        decoder.WriteShape(type);
        return decoder.Finish(ReadableNames.Of(type));
    }

    private MemberFacts Finish(string readableName)
    {
        while (unwritten.TryDequeue(out CompilerMade made))
        {
            WriteMade(made);
        }

        return MemberFacts.Of(readableName, writer.Hash(), mentions);
    }

    private void WriteMade(CompilerMade made)
    {
        EntityHandle handle = MetadataTokens.EntityHandle(made.Token);
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                TypeNode type = made.Image.Type((TypeDefinitionHandle)handle);
                WriteShape(type);
                foreach (MethodNode method in type.Methods.Where(method => method.IsVirtual))
                {
                    Write(method.CanonicalName);
                }

                break;
            case HandleKind.MethodDefinition:
                MethodNode lambda = made.Image.Method((MethodDefinitionHandle)handle);
                WriteOwner(lambda.Type);
                writer.Write(CompilerNames.IsInventedMethod(lambda.Name) ? "" : lambda.Name);
                WriteBody(lambda);
                break;
            default:
                WriteField(made.Image, (FieldDefinitionHandle)handle);
                break;
        }
    }

    private void WriteField(AssemblyImage image, FieldDefinitionHandle handle)
    {
        FieldDefinition field = image.Reader.GetFieldDefinition(handle);
        TypeNode type = image.Type(field.GetDeclaringType());
        WriteOwner(type);
        Write(field.DecodeSignature(image.Names, default));
        bool isStatic = (field.Attributes & FieldAttributes.Static) != 0;
        writer.Write(isStatic ? 1 : 0);
        if (isStatic && type.StaticConstructor is { } initialiser)
        {
            Write(initialiser.CanonicalName);
        }
    }

    /// <summary>Of a type the compiler made, all virtual methods belong to the member: nobody else knows of the type.</summary>
    private void WriteOwner(TypeNode type)
    {
        if (type.IsCompilerMade)
        {
            Write(type.Name);
        }
    }

    private void Write(CanonicalName name)
    {
        writer.Write(name.Text);
        foreach (CompilerMade made in name.Made)
        {
            if (!numbers.TryGetValue(made, out int number))
            {
                numbers[made] = number = numbers.Count;
                unwritten.Enqueue(made);
            }

            writer.Write(number);
        }

        mentions.See(name);
    }

    private void WriteShape(TypeNode type)
    {
        MetadataReader reader = type.Image.Reader;
        TypeDefinition definition = reader.GetTypeDefinition(type.Handle);
        TypeUse? parent = type.Base();
        Write(parent?.Name ?? CanonicalName.Empty);
        if (parent is { Origin: not Origin.Plumbing })
        {
            mentions.Named.UnionWith(parent.Name.Arguments.Where(argument => !argument.IsValueType));
        }

        foreach (TypeUse contract in type.Interfaces().OrderBy(contract => contract.Name.Text, StringComparer.Ordinal))
        {
            Write(contract.Name);
        }

        if (type.IsEnum)
        {
            WriteEnumeration(reader, definition);
        }
        else if (type.IsValueType)
        {
            WriteLayout(type, definition);
        }
    }

    /// <summary>Names and values, whatever their order in the source.</summary>
    private void WriteEnumeration(MetadataReader reader, TypeDefinition definition)
    {
        foreach (FieldDefinition field in definition.GetFields().Select(reader.GetFieldDefinition)
            .OrderBy(field => reader.GetString(field.Name), StringComparer.Ordinal))
        {
            writer.Write(reader.GetString(field.Name));
            if (field.GetDefaultValue() is { IsNil: false } constant)
            {
                Constant value = reader.GetConstant(constant);
                writer.Write((int)value.TypeCode);
                writer.Write(reader.GetBlobBytes(value.Value));
            }
        }
    }

    /// <summary>The fields of a structure in order: size, equality and reinterpretation depend on them.</summary>
    private void WriteLayout(TypeNode type, TypeDefinition definition)
    {
        MetadataReader reader = type.Image.Reader;
        TypeLayout layout = definition.GetLayout();
        writer.Write((int)(definition.Attributes & TypeAttributes.LayoutMask));
        writer.Write(layout.PackingSize);
        writer.Write(layout.Size);
        foreach (CustomAttribute attribute in definition.GetCustomAttributes().Select(reader.GetCustomAttribute))
        {
            if (reader.NameOfConstructed(attribute.Constructor) == "System.Runtime.CompilerServices.InlineArrayAttribute")
            {
                writer.Write(reader.GetBlobBytes(attribute.Value));
            }
        }

        foreach (FieldDefinition field in definition.GetFields().Select(reader.GetFieldDefinition))
        {
            if ((field.Attributes & FieldAttributes.Static) == 0 && !type.IsCompilerMade)
            {
                writer.Write(reader.GetString(field.Name));
                writer.Write(field.GetOffset());
                Write(field.DecodeSignature(type.Image.Names, default));
            }
        }
    }

    private void WriteBody(MethodNode method)
    {
        Write(method.Signature);
        if (method.Address == 0)
        {
            WriteImport(method);
            return;
        }

        AssemblyImage image = method.Image;
        MethodBodyBlock body = image.Body(method.Address);
        writer.Write(body.LocalVariablesInitialized ? 1 : 0);
        if (!body.LocalSignature.IsNil)
        {
            foreach (CanonicalName local in image.Reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(image.Names, default))
            {
                Write(local);
            }
        }

        List<Instruction> instructions = Instruction.Read(body.GetILReader());
        var positions = new Positions(instructions, body.GetILReader().Length);
        writer.Write(instructions.Count);
        foreach (Instruction instruction in instructions)
        {
            Write(image, instruction, positions);
        }

        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            Write(image, region, positions);
        }
    }

    private void WriteImport(MethodNode method)
    {
        if (method.HasContent)
        {
            MethodImport import = method.Import;
            MetadataReader reader = method.Image.Reader;
            writer.Write(reader.GetString(reader.GetModuleReference(import.Module).Name));
            writer.Write(reader.GetString(import.Name));
        }
    }

    private void Write(AssemblyImage image, ExceptionRegion region, Positions positions)
    {
        writer.Write((int)region.Kind);
        writer.Write(positions[region.TryOffset]);
        writer.Write(positions[region.TryOffset + region.TryLength]);
        writer.Write(positions[region.HandlerOffset]);
        writer.Write(positions[region.HandlerOffset + region.HandlerLength]);
        writer.Write(region.Kind == ExceptionRegionKind.Filter ? positions[region.FilterOffset] : -1);
        if (!region.CatchType.IsNil)
        {
            Write(image.Tokens[region.CatchType].Name);
        }
    }

    private void Write(AssemblyImage image, Instruction instruction, Positions positions)
    {
        writer.Write((int)instruction.Code);
        switch (instruction.Operand)
        {
            case Operand.None:
                break;
            case Operand.Text:
                writer.Write(image.Reader.GetUserString(MetadataTokens.UserStringHandle((int)instruction.Value & 0xFFFFFF)));
                break;
            case Operand.Token:
                Reference reference = image.Tokens[MetadataTokens.EntityHandle((int)instruction.Value)];
                Write(reference.Name);
                mentions.Follow(instruction.Code, reference);
                break;
            case Operand.Jump or Operand.ShortJump:
                writer.Write(positions[(int)instruction.Value]);
                break;
            case Operand.Table:
                writer.Write(instruction.Targets.Length);
                foreach (int target in instruction.Targets)
                {
                    writer.Write(positions[target]);
                }

                break;
            default:
                writer.Write(instruction.Value);
                break;
        }
    }
}
