using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Figures.Pipeline.Fingerprints;

/// <summary>
/// Which types generic parameters stand for in the code behind some roots, and so what that code reads where it names a parameter alone.
/// </summary>
/// <remarks>
/// Every place that constructs a type or calls a generic method says what its parameters stand for: a type, or a parameter of the place
/// itself. A type goes from parameter to parameter until it comes to one that is read. The places are not told apart: what one caller of
/// a function hands over counts for all code the function reaches.
/// </remarks>
internal sealed class Instantiations
{
    private readonly Dictionary<Parameter, List<Parameter>> handsOnTo = [];
    private readonly Queue<(Parameter Parameter, TypeNode Type)> pending = new();
    private readonly HashSet<Parameter> readOnes = [];
    private readonly HashSet<MethodNode> walked = [];
    private readonly Queue<MethodNode> unwalked = new();

    /// <param name="methods">The methods that are reached.</param>
    /// <param name="objects">The types of which there are objects.</param>
    /// <param name="slots">The slots that are called.</param>
    public Instantiations(IEnumerable<MethodNode> methods, IReadOnlyCollection<TypeNode> objects, IEnumerable<MethodNode> slots)
    {
        foreach (MethodNode method in methods)
        {
            Enqueue(method);
        }

        while (unwalked.TryDequeue(out MethodNode? next))
        {
            Walk(next);
        }

        foreach (TypeNode type in objects.SelectMany(type => type.Chain).Distinct())
        {
            SeeParents(type);
        }

        foreach (MethodNode slot in slots.Where(slot => slot.TypeParameterCount > 0))
        {
            foreach (MethodNode body in objects.SelectMany(type => Bodies(type, slot)).Distinct())
            {
                HandOn(slot, body);
            }
        }
    }

    /// <summary>The types that are read where the code names a parameter.</summary>
    public IReadOnlyCollection<TypeNode> Reads()
    {
        var seen = new HashSet<(Parameter, TypeNode)>();
        var found = new HashSet<TypeNode>();
        while (pending.TryDequeue(out (Parameter Parameter, TypeNode Type) next))
        {
            if (seen.Add(next))
            {
                found.UnionWith(readOnes.Contains(next.Parameter) ? [next.Type] : []);
                handsOnTo.GetValueOrDefault(next.Parameter, []).ForEach(target => pending.Enqueue((target, next.Type)));
            }
        }

        return found;
    }

    private static List<MethodNode> Bodies(TypeNode type, MethodNode slot) =>
        type.IsPlumbing || type.IsInterface ? [] : type.Dispatch.Bodies.GetValueOrDefault(slot, []);

    private void Enqueue(MethodNode method)
    {
        if (method.Address != 0 && walked.Add(method))
        {
            unwalked.Enqueue(method);
        }
    }

    private void Walk(MethodNode method)
    {
        for (BlobReader il = method.Image.Body(method.Address).GetILReader(); il.RemainingBytes > 0;)
        {
            Instruction instruction = Instruction.Next(ref il);
            if (instruction.Operand == Operand.Token)
            {
                See(MetadataTokens.EntityHandle((int)instruction.Value), method);
            }
        }
    }

    private void See(EntityHandle handle, MethodNode place)
    {
        AssemblyImage image = place.Image;
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                MethodSpecification specification = image.Reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                SeeCall(image.Tokens[specification.Method], [.. specification.DecodeSignature(image.Names, null)], place);
                See(specification.Method, place);
                break;
            case HandleKind.MethodDefinition:
                SeeMade(image.Method((MethodDefinitionHandle)handle));
                break;
            case HandleKind.FieldDefinition:
                SeeMade(image.Type(image.Reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()));
                break;
            case HandleKind.MemberReference:
                MemberReference member = image.Reader.GetMemberReference((MemberReferenceHandle)handle);
                See(member.Parent, place);
                SeeMade(image.Tokens[handle].Method);
                break;
            case HandleKind.TypeSpecification:
                TypeUse use = image.Use(handle);
                HandOver(use.Node, use.Arguments ?? [], place.Type, place);
                SeeMade(use.Node);
                break;
            default:
                break;
        }
    }

    private void SeeCall(Reference reference, CanonicalName[] arguments, MethodNode place)
    {
        if (reference.IsReading)
        {
            readOnes.UnionWith(arguments.Select(argument => ParameterOf(argument, place.Type, place)).OfType<Parameter>());
        }
        else
        {
            HandOver(reference.Method, arguments, place.Type, place);
        }
    }

    /// <summary>Lambdas and local functions are walked where they are named; of state machines, the virtual methods.</summary>
    private void SeeMade(MethodNode? method)
    {
        if (method is { IsCompilerMade: true })
        {
            Enqueue(method);
            SeeMade(method.Type);
        }
    }

    private void SeeMade(TypeNode? type)
    {
        if (type is { IsCompilerMade: true })
        {
            Array.ForEach(Array.FindAll(type.Methods, method => method.IsVirtual), Enqueue);
        }
    }

    /// <summary>Base type and interfaces say what their parameters stand for in terms of the type's own.</summary>
    private void SeeParents(TypeNode type)
    {
        IEnumerable<TypeUse> parents = type.Base() is { } parent ? type.Interfaces().Prepend(parent) : type.Interfaces();
        foreach (TypeUse use in parents)
        {
            HandOver(use.Node, use.Arguments ?? [], type, null);
            if (use.Node is { IsInterface: true } contract)
            {
                SeeParents(contract);
            }
        }
    }

    /// <summary>Arguments that stand for the parameters of a type or method.</summary>
    private void HandOver(object? owner, CanonicalName[] arguments, TypeNode type, MethodNode? method)
    {
        for (int i = 0; owner is not null && i < arguments.Length; i++)
        {
            var target = new Parameter(owner, i);
            if (ParameterOf(arguments[i], type, method) is { } source)
            {
                HandOn(source, target);
            }
            else if (arguments[i].Types is [var only])
            {
                pending.Enqueue((target, only));
            }
        }
    }

    private void HandOn(MethodNode slot, MethodNode body)
    {
        for (int i = 0; i < slot.TypeParameterCount; i++)
        {
            HandOn(new Parameter(slot, i), new Parameter(body, i));
        }
    }

    private void HandOn(Parameter source, Parameter target)
    {
        if (!handsOnTo.TryGetValue(source, out List<Parameter>? targets))
        {
            handsOnTo[source] = targets = [];
        }

        targets.Add(target);
    }

    /// <summary>The parameter of a type or method that an argument is; null when it is anything else.</summary>
    private static Parameter? ParameterOf(CanonicalName argument, TypeNode type, MethodNode? method) => argument.ParameterIndex switch
    {
        null => null,
        { OfMethod: true } index => method is null ? null : new Parameter(method, index.Index),
        { } index => new Parameter(type, index.Index),
    };

    /// <summary>A generic parameter.</summary>
    /// <param name="Owner">The <see cref="TypeNode"/> or <see cref="MethodNode"/> that declares it.</param>
    /// <param name="Index">Its place among the others.</param>
    private sealed record Parameter(object Owner, int Index);
}
