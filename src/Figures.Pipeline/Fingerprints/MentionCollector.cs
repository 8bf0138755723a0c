using System.Reflection.Metadata;

namespace Figures.Pipeline.Fingerprints;

/// <summary>Gathers the <see cref="Mentions"/> of one member after the other.</summary>
internal sealed class MentionCollector
{
    /// <summary>How the framework's methods that open an embedded resource begin.</summary>
    private const string ReadingResources = "System.Reflection.Assembly::GetManifestResource";

    private readonly HashSet<MethodNode> calls = [];
    private readonly HashSet<MethodNode> slots = [];
    private readonly HashSet<TypeNode> created = [];
    private readonly HashSet<TypeNode> named = [];
    private readonly HashSet<TypeNode> enumerations = [];
    private readonly HashSet<TypeNode> declared = [];
    private readonly HashSet<TypeNode> statics = [];
    private readonly HashSet<TypeNode> fields = [];
    private readonly HashSet<TypeNode> reads = [];
    private readonly HashSet<string> packages = new(StringComparer.Ordinal);
    private bool readsParameter;
    private bool readsResources;

    /// <summary>Forgets what was gathered.</summary>
    public void Clear() => Take();

    /// <summary>What was gathered; the collector is empty again.</summary>
    public Mentions Take()
    {
        (bool reading, bool resources) = (readsParameter, readsResources);
        readsParameter = readsResources = false;
        return new Mentions
        {
            Calls = Take(calls),
            Slots = Take(slots),
            Created = Take(created),
            Named = Take(named),
            Enumerations = Take(enumerations),
            Declared = Take(declared),
            Statics = Take(statics),
            Fields = Take(fields),
            Reads = Take(reads),
            ReadsParameter = reading,
            ReadsResources = resources,
            Packages = Take(packages),
        };
    }

    /// <summary>A name occurs, in an instruction or a signature: structures it mentions come to be, without any constructor.</summary>
    public void See(CanonicalName name)
    {
        foreach (TypeNode type in name.Types)
        {
            SeeStructure(type);
        }

        foreach (TypeNode type in name.Arguments)
        {
            SeeStructure(type);
            if (type.IsDeclared)
            {
                declared.Add(type);
            }
        }

        foreach (string package in name.Packages)
        {
            packages.Add(package);
        }
    }

    /// <summary>A type that is constructed over the arguments of this name comes to be.</summary>
    public void SeeArguments(CanonicalName name)
    {
        foreach (TypeNode argument in name.Arguments)
        {
            if (argument.IsEnum)
            {
                enumerations.Add(argument);
            }
            else
            {
                named.Add(argument);
            }
        }
    }

    /// <summary>Reflection runs a method; a constructor makes an object.</summary>
    public void SeeReflected(MethodNode method)
    {
        calls.Add(method);
        if (method.IsConstructor)
        {
            created.Add(method.Type);
        }
    }

    /// <summary>An instruction names something.</summary>
    public void Follow(ILOpCode code, Reference reference)
    {
        if (reference.Method is { } method)
        {
            FollowMethod(code, method);
        }
        else if (reference.FieldOf is { } type)
        {
            bool isStatic = code is ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld or ILOpCode.Ldtoken;
            (isStatic ? statics : fields).Add(type);
        }
        else
        {
            readsResources |= reference.Name.Text.Contains(ReadingResources, StringComparison.Ordinal);
            FollowTypes(code, reference.Name);
        }

        if (reference.IsReading)
        {
            reads.UnionWith(reference.Name.Arguments);
            readsParameter |= reference.NamesParameter;
        }

        if (!reference.IsPlumbing)
        {
            SeeArguments(reference.Name);
        }
    }

    private void FollowTypes(ILOpCode code, CanonicalName name)
    {
        foreach (TypeNode type in name.Types)
        {
            if (type.IsEnum)
            {
                enumerations.Add(type);
            }
            else if (code == ILOpCode.Ldtoken && !type.IsValueType)
            {
                named.Add(type);
            }
        }
    }

    private void FollowMethod(ILOpCode code, MethodNode method)
    {
        if (method.IsCompilerMade)
        {
            return;
        }

        bool chosenAtRun = method.IsVirtual && (code is ILOpCode.Callvirt or ILOpCode.Ldvirtftn || method.IsStatic);
        if (chosenAtRun || (method.IsVirtual && code == ILOpCode.Ldtoken))
        {
            slots.Add(method);
        }

        if (!chosenAtRun)
        {
            calls.Add(method);
        }

        if (code == ILOpCode.Newobj)
        {
            created.Add(method.Type);
        }
    }

    private void SeeStructure(TypeNode type)
    {
        if (type is { IsValueType: true, IsEnum: false })
        {
            created.Add(type);
        }
    }

    private static T[] Take<T>(HashSet<T> set)
    {
        if (set.Count == 0)
        {
            return [];
        }

        T[] items = [.. set];
        set.Clear();
        return items;
    }
}
