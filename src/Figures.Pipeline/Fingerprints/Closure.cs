namespace Figures.Pipeline.Fingerprints;

/// <summary>
/// All members that can run when the roots do: rapid type analysis, iterated until nothing new is reached.
/// The result is a set; the order in which members are visited does not show.
/// </summary>
internal sealed class Closure
{
    private readonly AssemblyCatalogue catalogue;
    private readonly HashSet<MemberFacts> members;
    private readonly Stack<MemberFacts> pending = new();
    private readonly HashSet<MethodNode> reached;
    private readonly HashSet<MethodNode> slots;
    private readonly HashSet<MethodNode> answered;
    private readonly HashSet<TypeNode> touched;
    private readonly HashSet<TypeNode> created;
    private readonly HashSet<TypeNode> named;
    private readonly HashSet<TypeNode> fields;
    private readonly HashSet<TypeNode> given;
    private readonly HashSet<TypeNode> rootTypes;
    private readonly SortedSet<string> packages;
    private readonly SortedSet<string> reads;
    private readonly HashSet<MemberFacts> resources;
    private bool readsParameter;

    /// <summary>Nothing yet.</summary>
    public Closure(AssemblyCatalogue catalogue)
    {
        this.catalogue = catalogue;
        (members, reached, slots, answered) = ([], [], [], []);
        (touched, created, named, fields, given, rootTypes) = ([], [], [], [], [], []);
        packages = new SortedSet<string>(StringComparer.Ordinal);
        reads = new SortedSet<string>(StringComparer.Ordinal);
        resources = [];
    }

    /// <summary>All that another closure has reached, to which more roots can be added.</summary>
    public Closure(Closure start)
    {
        catalogue = start.catalogue;
        (members, reached, slots, answered) = (Copy(start.members), Copy(start.reached), Copy(start.slots), Copy(start.answered));
        (touched, created, named) = (Copy(start.touched), Copy(start.created), Copy(start.named));
        (fields, given, rootTypes) = (Copy(start.fields), Copy(start.given), Copy(start.rootTypes));
        packages = new SortedSet<string>(start.packages, StringComparer.Ordinal);
        reads = new SortedSet<string>(start.reads, StringComparer.Ordinal);
        resources = Copy(start.resources);
        readsParameter = start.readsParameter;
    }

    /// <summary>Packages of which members are reached, with version.</summary>
    public IReadOnlyCollection<string> Packages => packages;

    /// <summary>Full names of the types that reached members read.</summary>
    public IReadOnlyCollection<string> Reads => reads;

    /// <summary>Embedded resources of the assemblies of which a reached member reads some; which of them it reads is not known.</summary>
    public IReadOnlyCollection<MemberFacts> Resources => resources;

    /// <summary>The reached members.</summary>
    public IReadOnlyCollection<MemberFacts> Members => members;

    /// <summary>A root runs whatever its assembly is, and the methods of its class count even where the class is plumbing.</summary>
    public void AddRoot(MethodNode method)
    {
        rootTypes.Add(method.Type);
        Reach(method, force: true);
    }

    /// <summary>
    /// Objects of this type come from outside the closure: the owner of a root, and what its parameters hand over.
    /// Its constructors count as soon as one of its fields does.
    /// </summary>
    public void AddGiven(TypeNode type)
    {
        if (!type.IsPlumbing && given.Add(type))
        {
            Create(type);
            fields.ToList().ForEach(ConstructGiven);
        }
    }

    /// <summary>
    /// Follows what is known to run. What no known object answers is left open: another root may yet bring the object.
    /// </summary>
    public void FollowKnown()
    {
        while (pending.TryPop(out MemberFacts? next))
        {
            Follow(next.Mentions, next.Owner);
        }
    }

    /// <summary>Follows everything to the end.</summary>
    public void Complete()
    {
        do
        {
            FollowKnown();
        }
        while (AnswerOpenSlots());
        if (readsParameter)
        {
            var instantiations = new Instantiations(reached, [.. created, .. given, .. rootTypes], slots);
            reads.UnionWith(instantiations.Reads().Select(type => type.FullName));
        }
    }

    /// <summary>The constructor copies the table of a set as a whole.</summary>
    private static HashSet<T> Copy<T>(HashSet<T> set) => new(set);

    private void Follow(Mentions mentions, TypeNode? owner)
    {
        packages.UnionWith(mentions.Packages);
        reads.UnionWith(mentions.Reads.Select(type => type.FullName));
        readsParameter |= mentions.ReadsParameter;
        if (mentions.ReadsResources && owner is not null)
        {
            resources.UnionWith(owner.Image.Resources);
        }

        foreach (TypeNode type in mentions.Created)
        {
            Create(type);
            CallBackFromPlumbing(type);
        }

        foreach (TypeNode type in mentions.Named)
        {
            Name(type);
        }

        foreach (TypeNode type in mentions.Enumerations.Where(type => !type.IsPlumbing))
        {
            Add(type.Shape);
        }

        foreach (TypeNode type in mentions.Declared.Where(type => !type.IsPlumbing))
        {
            Add(type.Declaration);
        }

        foreach (TypeNode type in mentions.Statics.Where(type => !type.IsPlumbing || type == owner))
        {
            Reach(type.StaticConstructor, force: true);
        }

        foreach (TypeNode type in mentions.Fields.Where(fields.Add))
        {
            ConstructGiven(type);
        }

        foreach (MethodNode method in mentions.Calls)
        {
            Reach(method);
        }

        foreach (MethodNode slot in mentions.Slots.Where(slots.Add))
        {
            Dispatch(slot);
        }
    }

    private void Reach(MethodNode? method, bool force = false)
    {
        if (method is null || !method.HasContent || !(force || IsFollowed(method)) || !reached.Add(method))
        {
            return;
        }

        Add(method.Facts);
        Touch(method.Type);
        if (!method.Type.InitialisesWithFields)
        {
            Reach(method.Type.StaticConstructor);
        }
    }

    private bool IsFollowed(MethodNode method) =>
        !method.Type.IsPlumbing || method.IsPartOfKey || method.Type.IsPartOfKey || rootTypes.Contains(method.Type);

    private void Add(MemberFacts facts)
    {
        if (members.Add(facts))
        {
            pending.Push(facts);
        }
    }

    /// <summary>A type whose members run brings its module's initialisers, and what is marked on it, along.</summary>
    private void Touch(TypeNode type)
    {
        if (!type.IsPlumbing && touched.Add(type))
        {
            Reach(type.Image.Module.StaticConstructor);
            foreach (MethodNode method in type.MarkedMethods)
            {
                Reach(method);
            }
        }
    }

    private void Create(TypeNode type)
    {
        if (type.IsPlumbing || type.IsInterface || !created.Add(type))
        {
            return;
        }

        Touch(type);
        foreach (TypeNode ancestor in type.Chain.TakeWhile(ancestor => !ancestor.IsPlumbing))
        {
            Add(ancestor.Shape);
        }

        DispatchTable table = type.Dispatch;
        foreach (MethodNode body in table.Callbacks)
        {
            Reach(body);
        }

        AnswerCalled(table, staticOnly: false);
    }

    private void CallBackFromPlumbing(TypeNode type)
    {
        if (type is { IsPlumbing: false, IsInterface: false })
        {
            foreach (MethodNode body in type.Dispatch.PlumbingCallbacks)
            {
                Reach(body);
            }
        }
    }

    /// <summary>A type argument: generic code may create it where it has a constructor to offer, and call its static members.</summary>
    private void Name(TypeNode type)
    {
        if (type.IsPlumbing || !named.Add(type))
        {
            return;
        }

        Touch(type);
        MethodNode? constructor = type.IsAbstract ? null : type.Constructors.FirstOrDefault(method => method.ParameterCount == 0);
        if (constructor is not null)
        {
            Reach(constructor);
            Create(type);
        }
        else if (!type.IsInterface)
        {
            AnswerCalled(type.Dispatch, staticOnly: true);
        }
    }

    private void Dispatch(MethodNode slot)
    {
        foreach (TypeNode type in slot.IsStatic ? created.Union(named).ToList() : [.. created])
        {
            if (!type.IsInterface && type.Dispatch.Bodies.TryGetValue(slot, out var bodies))
            {
                Answer(slot, bodies);
            }
        }
    }

    private void AnswerCalled(DispatchTable table, bool staticOnly)
    {
        foreach ((MethodNode slot, List<MethodNode> bodies) in table.Bodies)
        {
            if ((slot.IsStatic || !staticOnly) && slots.Contains(slot))
            {
                Answer(slot, bodies);
            }
        }
    }

    private void Answer(MethodNode slot, IEnumerable<MethodNode> bodies)
    {
        answered.Add(slot);
        foreach (MethodNode body in bodies)
        {
            Reach(body);
        }
    }

    /// <summary>
    /// A slot for which no object is known to come to be is called on objects that code which is not followed hands over:
    /// any class of the solution may answer.
    /// </summary>
    private bool AnswerOpenSlots()
    {
        List<MethodNode> open = [.. slots.Where(slot => !slot.Type.IsPlumbing).Except(answered)];
        foreach (MethodNode slot in open)
        {
            Answer(slot, [slot]);
            foreach (TypeNode heir in catalogue.Heirs(slot.Type, rootTypes.Select(type => type.Image)))
            {
                if (!heir.IsInterface && heir.Dispatch.Bodies.TryGetValue(slot, out List<MethodNode>? bodies))
                {
                    Answer(slot, bodies);
                }
            }
        }

        return pending.Count > 0;
    }

    private void ConstructGiven(TypeNode field)
    {
        foreach (TypeNode type in given.Where(type => type.Chain.Contains(field)))
        {
            foreach (MethodNode constructor in type.Constructors)
            {
                Reach(constructor);
            }
        }
    }
}
