using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Figures.Pipeline.Fingerprints;

/// <summary>
/// Builds a type's <see cref="DispatchTable"/> by the rules of ECMA-335 II.12.2, base types first,
/// over the base types and interfaces that belong to the solution.
/// </summary>
internal sealed class DispatchTableBuilder
{
    private readonly List<Level> levels = [];
    private readonly Origin rootOrigin;
    private readonly Dictionary<string, MethodNode> visible = new(StringComparer.Ordinal);
    private readonly Dictionary<MethodNode, MethodNode> classSlots = [];
    private readonly Dictionary<ContractSlot, MethodNode> contractSlots = [];
    private readonly Dictionary<MethodNode, HashSet<MethodNode>> defaults = [];
    private readonly HashSet<MethodNode> callbacks = [];
    private readonly HashSet<MethodNode> plumbingCallbacks = [];

    private DispatchTableBuilder(TypeNode type)
    {
        ImmutableArray<CanonicalName> context = default;
        TypeNode? next = type;
        while (next is { IsPlumbing: false })
        {
            levels.Insert(0, new Level(next, context));
            TypeUse? parent = next.Base(context);
            rootOrigin = parent?.Origin ?? Origin.Framework;
            next = parent?.Node;
            context = parent?.Arguments ?? default;
        }
    }

    public static DispatchTable Build(TypeNode type)
    {
        var builder = new DispatchTableBuilder(type);
        for (int depth = 0; depth < builder.levels.Count; depth++)
        {
            Level level = builder.levels[depth];
            builder.AddVirtuals(level);
            builder.AddExplicit(level);
            foreach (TypeUse contract in Contracts(level))
            {
                builder.Implement(contract, depth);
            }
        }

        return builder.Finish();
    }

    private DispatchTable Finish()
    {
        var implemented = contractSlots.Select(pair => (pair.Key.Slot, Body: Final(pair.Value)))
            .Concat(classSlots.Select(pair => (Slot: pair.Key, Body: pair.Value)))
            .ToLookup(pair => pair.Slot, pair => pair.Body);
        var table = implemented.ToDictionary(group => group.Key, group => group.Distinct().ToImmutableArray());
        foreach ((MethodNode slot, HashSet<MethodNode> found) in defaults)
        {
            table.TryAdd(slot, [.. found]);
        }

        return new DispatchTable
        {
            Bodies = table,
            Callbacks = [.. callbacks.Select(Final).Distinct()],
            PlumbingCallbacks = [.. plumbingCallbacks.Select(Final).Distinct()],
        };
    }

    /// <summary>What a call of a virtual method of a class runs.</summary>
    private MethodNode Final(MethodNode method) => classSlots.GetValueOrDefault(method, method);

    private void AddVirtuals(Level level)
    {
        foreach (MethodNode method in level.Type.Methods.Where(method => method is { IsVirtual: true, IsStatic: false }))
        {
            string key = method.SlotKey(level.Context);
            if (!method.OpensSlot && visible.TryGetValue(key, out MethodNode? slot))
            {
                Override(slot, method);
                continue;
            }

            if (!method.OpensSlot)
            {
                bool ofObject = method.Name is "ToString" or "Equals" or "GetHashCode" or "Finalize";
                CallbacksOf(ofObject ? Origin.Framework : rootOrigin).Add(method);
            }

            visible[key] = method;
            classSlots[method] = method;
        }
    }

    /// <summary>An override takes over every slot that its predecessor filled.</summary>
    private void Override(MethodNode slot, MethodNode method)
    {
        MethodNode predecessor = Final(slot);
        foreach (MethodNode taken in classSlots.Where(pair => pair.Value == predecessor).Select(pair => pair.Key).ToList())
        {
            classSlots[taken] = method;
        }

        classSlots[method] = method;
    }

    /// <summary>The rows of the metadata that tie a body to a slot of another name or type.</summary>
    private void AddExplicit(Level level)
    {
        foreach ((MethodNode body, Reference declaration, string contract) in ExplicitRows(level.Type, level.Context))
        {
            if (declaration is not { Method: { } slot, IsPlumbing: false })
            {
                CallbacksOf(declaration.IsPlumbing ? Origin.Plumbing : Origin.Framework).Add(body);
            }
            else if (slot.Type.IsInterface)
            {
                contractSlots[new ContractSlot(slot, contract)] = body;
            }
            else
            {
                Override(slot, body);
            }
        }
    }

    private void Implement(TypeUse contract, int depth)
    {
        if (contract.Node is not { IsPlumbing: false } node)
        {
            AddCallbacks(contract, depth);
            return;
        }

        AddDefaults(node, contract.Arguments);
        foreach (MethodNode slot in node.Methods.Where(method => method.IsVirtual))
        {
            var key = new ContractSlot(slot, contract.Name.Text);
            bool isExplicit = contractSlots.TryGetValue(key, out MethodNode? known) && known.Type == levels[depth].Type;
            if (isExplicit)
            {
                continue;
            }

            if (!slot.IsStatic && Implementation(slot.SlotKey(contract.Arguments), depth) is { } body)
            {
                contractSlots[key] = body;
            }
            else if (slot.HasContent)
            {
                DefaultsOf(slot).Add(slot);
            }
        }
    }

    /// <summary>Bodies an interface gives to slots of its base interfaces.</summary>
    private void AddDefaults(TypeNode contract, ImmutableArray<CanonicalName> context)
    {
        foreach ((MethodNode body, Reference declaration, _) in ExplicitRows(contract, context))
        {
            if (declaration is { Method: { } slot, IsPlumbing: false })
            {
                DefaultsOf(slot).Add(body);
            }
            else
            {
                CallbacksOf(declaration.IsPlumbing ? Origin.Plumbing : Origin.Framework).Add(body);
            }
        }
    }

    /// <summary>The most derived virtual method of the signature, seen from a level upwards.</summary>
    private MethodNode? Implementation(string key, int depth) =>
        levels.Take(depth + 1).Reverse()
            .SelectMany(level => level.Type.Methods.Where(method =>
                method is { IsVirtual: true, IsStatic: false } && method.SlotKey(level.Context) == key))
            .FirstOrDefault();

    /// <summary>Methods that fulfil an interface from outside the solution; of packages, whose members are not read, all that could.</summary>
    private void AddCallbacks(TypeUse contract, int depth)
    {
        HashSet<(string, int)>? members = contract.Origin == Origin.Framework ? FrameworkContract.Of(contract.FullName, contract.Assembly) : null;
        IEnumerable<MethodNode> candidates = levels.Take(depth + 1).SelectMany(level => level.Type.Methods)
            .Where(method => method.IsVirtual && (members?.Contains((method.Name, method.ParameterCount)) ?? method.OpensSlot));
        CallbacksOf(contract.Origin).UnionWith(candidates);
    }

    private HashSet<MethodNode> CallbacksOf(Origin origin) => origin == Origin.Plumbing ? plumbingCallbacks : callbacks;

    private HashSet<MethodNode> DefaultsOf(MethodNode slot) => defaults.TryGetValue(slot, out HashSet<MethodNode>? found) ? found : defaults[slot] = [];

    private static IEnumerable<(MethodNode Body, Reference Declaration, string Contract)> ExplicitRows(TypeNode type, ImmutableArray<CanonicalName> context)
    {
        AssemblyImage image = type.Image;
        MetadataReader reader = image.Reader;
        foreach (MethodImplementation row in reader.GetTypeDefinition(type.Handle).GetMethodImplementations().Select(reader.GetMethodImplementation))
        {
            EntityHandle owner = row.MethodDeclaration.Kind == HandleKind.MemberReference
                ? reader.GetMemberReference((MemberReferenceHandle)row.MethodDeclaration).Parent
                : reader.GetMethodDefinition((MethodDefinitionHandle)row.MethodDeclaration).GetDeclaringType();
            if (image.Tokens[row.MethodBody].Method is { } body)
            {
                yield return (body, image.Tokens[row.MethodDeclaration], image.Use(owner, context).Name.Text);
            }
        }
    }

    /// <summary>The interfaces of a level, those of its interfaces included.</summary>
    private static IEnumerable<TypeUse> Contracts(Level level)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<TypeUse>(level.Type.Interfaces(level.Context));
        while (pending.TryDequeue(out TypeUse? contract))
        {
            if (seen.Add(contract.Name.Text))
            {
                yield return contract;
                foreach (TypeUse further in contract.Node?.Interfaces(contract.Arguments) ?? [])
                {
                    pending.Enqueue(further);
                }
            }
        }
    }

    /// <summary>A type of the chain, and what its generic parameters stand for in terms of the most derived type's own.</summary>
    private readonly record struct Level(TypeNode Type, ImmutableArray<CanonicalName> Context);

    /// <summary>A slot of an interface constructed in one way.</summary>
    private readonly record struct ContractSlot(MethodNode Slot, string Contract);
}
