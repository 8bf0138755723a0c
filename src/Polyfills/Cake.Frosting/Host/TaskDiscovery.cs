using System.Reflection;

namespace Cake.Frosting;

/// <summary>Finds the tasks of assemblies.</summary>
internal static class TaskDiscovery
{
    /// <summary>The exported, concrete task classes, assembly by assembly, in the order of their metadata.</summary>
    public static IEnumerable<Type> In(IEnumerable<Assembly> assemblies) =>
        from assembly in assemblies
        from type in assembly.GetExportedTypes()
        where type.IsClass && !type.IsAbstract && typeof(IFrostingTask).IsAssignableFrom(type)
        select type;
}
