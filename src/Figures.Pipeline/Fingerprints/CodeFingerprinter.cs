using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Security.Cryptography;
using System.Text;

namespace Figures.Pipeline.Fingerprints;

/// <summary>
/// Fingerprints the code of steps: what the compiled methods do, not how their source is laid out.
/// </summary>
/// <remarks>
/// <para>
/// The IL comes from the assembly files. From the roots everything that can run is followed (calls, constructors, static initialisers,
/// delegates, iterators and async bodies, overrides of types that come to be, call-backs from the framework) up to the borders of the
/// <see cref="FingerprintScope"/>. Names replace token numbers; literals and array data count by value; comments, formatting, names of
/// locals, the order of members and everything unreached do not count. Debug and Release builds have different fingerprints.
/// </para>
/// <para>
/// Embedded resources count by name and content, all of an assembly as soon as one of its reached members opens any. Not seen: code reached by
/// reflection alone (mark it <see cref="PartOfKeyAttribute"/>), values of attributes but those of
/// <see cref="FingerprintScope.DeclaringAttributes"/>.
/// </para>
/// <para>
/// One instance serves all steps of a run: each assembly is read, and each member decoded, once. It is not safe for use by several
/// threads at once.
/// The result depends on the assembly files, the scope and the set of roots only, so it can be kept under <see cref="ClosureStamp"/> and
/// the roots' names.
/// </para>
/// </remarks>
public sealed class CodeFingerprinter : IDisposable
{
    private readonly AssemblyCatalogue catalogue;
    private readonly Dictionary<MethodInfo, Closure> behindFunctions = [];

    /// <param name="scope">Where calls are followed.</param>
    /// <param name="locate">
    /// The file of a referenced assembly, <see langword="null"/> if it has none; by default the file of that name beside the assembly
    /// that refers to it.
    /// A loaded assembly's own location comes first.
    /// </param>
    public CodeFingerprinter(FingerprintScope scope, Func<AssemblyName, string?>? locate = null) =>
        catalogue = new AssemblyCatalogue(scope, locate);

    /// <summary>The fingerprint of everything reachable from the roots together.</summary>
    /// <param name="roots">
    /// Taken from the concrete type (<c>stepType.GetMethod(…)</c>), so that what it overrides is known. Functions marked
    /// <see cref="PartOfKeyAttribute"/> of that type and its base types are added. The order does not matter.
    /// </param>
    /// <exception cref="CodeFingerprintException">An assembly of the solution is missing, unreadable or of another build.</exception>
    public CodeFingerprint Of(params IReadOnlyList<MethodInfo> roots)
    {
        MethodInfo? shared = roots.FirstOrDefault(root => root.IsStatic);
        Closure closure = shared is null ? new Closure(catalogue) : new Closure(Behind(shared));
        foreach (MethodInfo root in roots.Where(root => root != shared))
        {
            Add(closure, root);
        }

        closure.Complete();
        List<MemberFacts> members = [.. closure.Members, .. closure.Resources, .. closure.Packages.Select(OfPackage)];
        members.Sort(MemberFacts.Compare);
        return CodeFingerprint.Over(members) with { Reads = [.. closure.Reads] };
    }

    /// <summary>
    /// The identity of assembly files, this one included since it holds the rules: 64 hexadecimal digits, whatever the order and place of
    /// the files.
    /// Equal stamps and equal roots mean equal fingerprints.
    /// </summary>
    /// <exception cref="CodeFingerprintException">An assembly has no file, or it cannot be read.</exception>
    public static string ClosureStamp(IEnumerable<Assembly> assemblies)
    {
        IEnumerable<string> stamps = assemblies.Append(typeof(CodeFingerprinter).Assembly).Distinct()
            .Select(assembly => $"{assembly.GetName().Name} {FileHash(assembly)}\n")
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CodeFingerprint.Rules + "\n" + string.Concat(stamps))));
    }

    /// <summary>Closes the assembly files.</summary>
    public void Dispose() => catalogue.Dispose();

    /// <summary>What is known to run behind a function. Functions of the house are roots of many steps, so it is followed once.</summary>
    private Closure Behind(MethodInfo function)
    {
        if (!behindFunctions.TryGetValue(function, out Closure? closure))
        {
            behindFunctions[function] = closure = new Closure(catalogue);
            Add(closure, function);
            closure.FollowKnown();
        }

        return closure;
    }

    private void Add(Closure closure, MethodInfo root)
    {
        closure.AddRoot(Node(root));
        TypeNode owner = Node(root.ReflectedType!);
        if (!root.IsStatic)
        {
            closure.AddGiven(owner);
        }

        foreach (MethodNode marked in owner.Chain.SelectMany(type => type.MarkedMethods))
        {
            closure.AddRoot(marked);
        }

        foreach (Type parameter in root.GetParameters().SelectMany(parameter => Named(parameter.ParameterType)))
        {
            if (catalogue.Find(parameter.Assembly) is { } image)
            {
                closure.AddGiven(image.Type(Row(parameter)));
            }
        }
    }

    /// <summary>The types a type is made of: element types and generic arguments.</summary>
    private static IEnumerable<Type> Named(Type type)
    {
        if (type.HasElementType)
        {
            return Named(type.GetElementType()!);
        }

        IEnumerable<Type> own = type.IsGenericParameter ? [] : [type.IsGenericType ? type.GetGenericTypeDefinition() : type];
        return own.Concat(type.GetGenericArguments().SelectMany(Named));
    }

    private TypeNode Node(Type type) => Image(type.Assembly).Type(Row(type));

    private MethodNode Node(MethodInfo method) =>
        Image(method.Module.Assembly).Method((MethodDefinitionHandle)MetadataTokens.EntityHandle(method.MetadataToken));

    private AssemblyImage Image(Assembly assembly) => catalogue.Find(assembly)
        ?? throw new CodeFingerprintException(
            $"A root method lies in {assembly.GetName().Name}, which is not an assembly of the solution with a file.");

    private static TypeDefinitionHandle Row(Type type) => (TypeDefinitionHandle)MetadataTokens.EntityHandle(type.MetadataToken);

    private static MemberFacts OfPackage(string package) =>
        new(null, package, SHA256.HashData(Encoding.UTF8.GetBytes(package)), Mentions.None);

    private static string FileHash(Assembly assembly)
    {
        try
        {
            using FileStream file = File.OpenRead(assembly.Location);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CodeFingerprintException($"{assembly.GetName().Name} has no readable file: {cause.Message}", cause);
        }
    }
}
