using System.Reflection.Metadata;

namespace Figures.Pipeline.Fingerprints;

/// <summary>What a member's content leads to.</summary>
internal sealed class Mentions
{
    /// <summary>Methods called, pointed to or named by a token: they run as they stand.</summary>
    public HashSet<MethodNode> Calls { get; } = [];

    /// <summary>Slots called: an override runs.</summary>
    public HashSet<MethodNode> Slots { get; } = [];

    /// <summary>Types of which objects come to be: by a constructor, or because they are values.</summary>
    public HashSet<TypeNode> Created { get; } = [];

    /// <summary>Classes that stand as generic arguments or in <c>typeof</c>: framework code may create them.</summary>
    public HashSet<TypeNode> Named { get; } = [];

    /// <summary>Enumerations whose members' names may be asked for.</summary>
    public HashSet<TypeNode> Enumerations { get; } = [];

    /// <summary>Types whose static fields are touched.</summary>
    public HashSet<TypeNode> Statics { get; } = [];

    /// <summary>Types whose instance fields are touched.</summary>
    public HashSet<TypeNode> Fields { get; } = [];

    /// <summary>Packages, with version.</summary>
    public HashSet<string> Packages { get; } = [];

    /// <summary>A name occurs, in an instruction or a signature: structures it mentions come to be, without any constructor.</summary>
    public void See(CanonicalName name)
    {
        Created.UnionWith(name.Types.Where(IsStructure));
        Created.UnionWith(name.Arguments.Where(IsStructure));
        Packages.UnionWith(name.Packages);
    }

    /// <summary>An instruction names something.</summary>
    public void Follow(ILOpCode code, Reference reference)
    {
        if (reference.Method is { IsCompilerMade: false } method)
        {
            FollowMethod(code, method);
        }
        else if (reference.FieldOf is { } type)
        {
            bool isStatic = code is ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld or ILOpCode.Ldtoken;
            (isStatic ? Statics : Fields).Add(type);
        }
        else if (reference.Method is null)
        {
            Enumerations.UnionWith(reference.Name.Types.Where(mentioned => mentioned.IsEnum));
            Named.UnionWith(code == ILOpCode.Ldtoken ? reference.Name.Types.Where(IsClass) : []);
        }

        if (!reference.IsPlumbing)
        {
            Named.UnionWith(reference.Name.Arguments.Where(IsClass));
            Enumerations.UnionWith(reference.Name.Arguments.Where(argument => argument.IsEnum));
        }
    }

    private void FollowMethod(ILOpCode code, MethodNode method)
    {
        bool chosenAtRun = method.IsVirtual && (code is ILOpCode.Callvirt or ILOpCode.Ldvirtftn || method.IsStatic);
        if (chosenAtRun || (method.IsVirtual && code == ILOpCode.Ldtoken))
        {
            Slots.Add(method);
        }

        if (!chosenAtRun)
        {
            Calls.Add(method);
        }

        if (code == ILOpCode.Newobj)
        {
            Created.Add(method.Type);
        }
    }

    private static bool IsStructure(TypeNode type) => type is { IsValueType: true, IsEnum: false };

    private static bool IsClass(TypeNode type) => !type.IsValueType;
}
