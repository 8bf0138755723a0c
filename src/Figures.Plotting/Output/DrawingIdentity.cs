using System.Reflection;

namespace Figures.Plotting;

/// <summary>What shapes a picture and is neither compiled code nor a resource: the native libraries it is drawn with.</summary>
public static class DrawingIdentity
{
    /// <summary>Skia's packages with their versions; part of the key of every drawing step.</summary>
    public static string Value { get; } =
        typeof(DrawingIdentity).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "DrawingPackages").Value!;
}
