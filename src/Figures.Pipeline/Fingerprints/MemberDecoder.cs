using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Figures.Pipeline.Fingerprints;

/// <summary>
/// Decodes members, methods and types, one after the other, into bytes to hash and mentions to follow.
/// </summary>
/// <remarks>
/// What the compiler made of the member's lambdas, local functions, iterators and async bodies is written into the member itself, where
/// first met, and numbered in that order. So it has no name of its own that an unrelated edit could shift, and a change
/// of a lambda is reported as a change of the method it stands in.
/// </remarks>
internal sealed class MemberDecoder
{
    private readonly CanonicalWriter writer = new();
    private readonly MentionCollector mentions = new();
    private readonly Dictionary<CompilerMade, int> numbers = [];
    private readonly Queue<CompilerMade> unwritten = new();

    /// <summary>A method, constructor or static constructor.</summary>
    public MemberFacts Method(MethodNode method)
    {
        Clear();
        Write(method.CanonicalName);
        WriteBody(method);
        return Finish(method.Type, ReadableNames.Of(method));
    }

    /// <summary>What of a type, apart from its methods, a computation can observe.</summary>
    public MemberFacts Shape(TypeNode type)
    {
        Clear();
        Write(type.Name);
        WriteShape(type);
        return Finish(type, ReadableNames.Of(type));
    }

    /// <summary>The parameters and properties of a type whose attributes reflection reads, with the values of the attributes.</summary>
    public MemberFacts Declaration(TypeNode type)
    {
        Clear();
        Write(type.Name);
        foreach (TypeDeclaration.Part part in TypeDeclaration.PartsOf(type))
        {
            writer.Write(part.Text);
            Write(part.Type);
            mentions.SeeArguments(part.Type.AsArgument());
        }

        foreach (MethodNode method in TypeDeclaration.MethodsOf(type))
        {
            mentions.SeeReflected(method);
        }

        return Finish(type, ReadableNames.Of(type) + " (columns)");
    }

    private MemberFacts Finish(TypeNode owner, string readableName)
    {
        while (unwritten.TryDequeue(out CompilerMade? made))
        {
            WriteMade(made);
        }

        return new MemberFacts(owner, readableName, writer.Hash(), mentions.Take());
    }

    /// <summary>Also after a member that could not be decoded to its end.</summary>
    private void Clear()
    {
        writer.Clear();
        mentions.Clear();
        numbers.Clear();
        unwritten.Clear();
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
        Write(field.DecodeSignature(image.Names, null));
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
        writer.Write(name.Utf8);
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
        TypeDefinition definition = type.Image.Reader.GetTypeDefinition(type.Handle);
        TypeUse? parent = type.Base();
        Write(parent?.Name ?? CanonicalName.Empty);
        if (parent is { Origin: not Origin.Plumbing })
        {
            mentions.SeeArguments(parent.Name);
        }

        foreach (TypeUse contract in type.Interfaces().OrderBy(contract => contract.Name.Text, StringComparer.Ordinal))
        {
            Write(contract.Name);
        }

        if (type.IsEnum)
        {
            WriteEnumeration(type, definition);
        }
        else if (type.IsValueType)
        {
            WriteLayout(type, definition);
        }
    }

    /// <summary>Names and values, whatever their order in the source.</summary>
    private void WriteEnumeration(TypeNode type, TypeDefinition definition)
    {
        MetadataReader reader = type.Image.Reader;
        var values = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (FieldDefinitionHandle handle in definition.GetFields())
        {
            FieldDefinition field = reader.GetFieldDefinition(handle);
            if (field.GetDefaultValue() is { IsNil: false } constant)
            {
                values.Add(reader.GetString(field.Name), reader.GetBlobBytes(reader.GetConstant(constant).Value));
            }
            else
            {
                Write(field.DecodeSignature(type.Image.Names, null));
            }
        }

        foreach (string name in values.Keys.Order(StringComparer.Ordinal))
        {
            writer.Write(name);
            writer.Write(values[name]);
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
        foreach (CustomAttributeHandle handle in definition.GetCustomAttributes())
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (reader.NameOfConstructed(attribute.Constructor) == "System.Runtime.CompilerServices.InlineArrayAttribute")
            {
                writer.Write(reader.GetBlobBytes(attribute.Value));
            }
        }

        foreach (FieldDefinitionHandle handle in definition.GetFields())
        {
            FieldDefinition field = reader.GetFieldDefinition(handle);
            if ((field.Attributes & FieldAttributes.Static) == 0 && !type.IsCompilerMade)
            {
                writer.Write(reader.GetString(field.Name));
                writer.Write(field.GetOffset());
                Write(field.DecodeSignature(type.Image.Names, null));
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
            StandaloneSignature locals = image.Reader.GetStandaloneSignature(body.LocalSignature);
            foreach (CanonicalName local in locals.DecodeLocalSignature(image.Names, null))
            {
                Write(local);
            }
        }

        int[] positions = Instruction.Positions(body.GetILReader());
        writer.Write(positions[^1]);
        for (BlobReader il = body.GetILReader(); il.RemainingBytes > 0;)
        {
            Instruction instruction = Instruction.Next(ref il);
            if (instruction.Code != ILOpCode.Nop)
            {
                Write(image, instruction, positions);
            }
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

    private void Write(AssemblyImage image, ExceptionRegion region, int[] positions)
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

    private void Write(AssemblyImage image, Instruction instruction, int[] positions)
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
