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
    private readonly Dictionary<MethodNode, List<MethodNode>> defaults = [];
    private readonly HashSet<MethodNode> callbacks = [];
    private readonly HashSet<MethodNode> plumbingCallbacks = [];

    private DispatchTableBuilder(TypeNode type)
    {
        CanonicalName[]? context = null;
        TypeNode? next = type;
        while (next is { IsPlumbing: false })
        {
            levels.Insert(0, new Level(next, context));
            TypeUse? parent = next.Base(context);
            rootOrigin = parent?.Origin ?? Origin.Framework;
            next = parent?.Node;
            context = parent?.Arguments;
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
        var table = new Dictionary<MethodNode, List<MethodNode>>();
        foreach ((MethodNode slot, MethodNode body) in classSlots)
        {
            Add(table, slot, body);
        }

        foreach ((ContractSlot key, MethodNode body) in contractSlots)
        {
            Add(table, key.Slot, Final(body));
        }

        foreach ((MethodNode slot, List<MethodNode> found) in defaults)
        {
            table.TryAdd(slot, found);
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
        foreach (MethodNode taken in classSlots.Keys.ToList())
        {
            if (classSlots[taken] == predecessor)
            {
                classSlots[taken] = method;
            }
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
                Add(defaults, slot, slot);
            }
        }
    }

    /// <summary>Bodies an interface gives to slots of its base interfaces.</summary>
    private void AddDefaults(TypeNode contract, CanonicalName[]? context)
    {
        foreach ((MethodNode body, Reference declaration, _) in ExplicitRows(contract, context))
        {
            if (declaration is { Method: { } slot, IsPlumbing: false })
            {
                Add(defaults, slot, body);
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

    /// <summary>
    /// Methods that fulfil an interface from outside the solution; of packages, whose members are not read, all that could.
    /// </summary>
    private void AddCallbacks(TypeUse contract, int depth)
    {
        HashSet<string>? members = contract.Origin == Origin.Framework
            ? levels[depth].Type.Image.Contracts.Of(contract.FullName, contract.Assembly)
            : null;
        IEnumerable<MethodNode> candidates = levels.Take(depth + 1).SelectMany(level => level.Type.Methods).Where(method =>
            method.IsVirtual && (members?.Contains(FrameworkContracts.Key(method.Name, method.ParameterCount)) ?? method.OpensSlot));
        CallbacksOf(contract.Origin).UnionWith(candidates);
    }

    private HashSet<MethodNode> CallbacksOf(Origin origin) => origin == Origin.Plumbing ? plumbingCallbacks : callbacks;

    private static void Add(Dictionary<MethodNode, List<MethodNode>> table, MethodNode slot, MethodNode body)
    {
        if (!table.TryGetValue(slot, out List<MethodNode>? bodies))
        {
            table[slot] = bodies = [];
        }

        if (!bodies.Contains(body))
        {
            bodies.Add(body);
        }
    }

    private static IEnumerable<ExplicitRow> ExplicitRows(TypeNode type, CanonicalName[]? context)
    {
        AssemblyImage image = type.Image;
        MetadataReader reader = image.Reader;
        foreach (MethodImplementationHandle handle in reader.GetTypeDefinition(type.Handle).GetMethodImplementations())
        {
            MethodImplementation row = reader.GetMethodImplementation(handle);
            EntityHandle owner = row.MethodDeclaration.Kind == HandleKind.MemberReference
                ? reader.GetMemberReference((MemberReferenceHandle)row.MethodDeclaration).Parent
                : reader.GetMethodDefinition((MethodDefinitionHandle)row.MethodDeclaration).GetDeclaringType();
            if (image.Tokens[row.MethodBody].Method is { } body)
            {
                yield return new ExplicitRow(body, image.Tokens[row.MethodDeclaration], image.Use(owner, context).Name.Text);
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
    private sealed record Level(TypeNode Type, CanonicalName[]? Context);

    /// <summary>A slot of an interface constructed in one way.</summary>
    private sealed record ContractSlot(MethodNode Slot, string Contract);

    /// <summary>A row that ties a body to the slot it declares, of an interface constructed in one way.</summary>
    private sealed record ExplicitRow(MethodNode Body, Reference Declaration, string Contract);
}
