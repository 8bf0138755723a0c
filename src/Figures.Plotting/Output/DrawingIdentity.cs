using System.Reflection;
using System.Security.Cryptography;

namespace Figures.Plotting;

/// <summary>What shapes a picture besides compiled code: the glyphs and other resources of this assembly, and the native packages it draws with.</summary>
public static class DrawingIdentity
{
    private static readonly Lazy<string> Known = new(Compute);

    /// <summary>Packages with their versions and a digest of the resources; part of the key of every drawing step.</summary>
    public static string Value => Known.Value;

    /// <summary>The identity of an assembly's resources: name and content of each, in ordinal order.</summary>
    /// <param name="assembly">The assembly.</param>
    internal static string ResourcesOf(Assembly assembly)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Compute()
    {
        var assembly = typeof(DrawingIdentity).Assembly;
        var packages = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "DrawingPackages").Value;
        return $"{packages}, resources {ResourcesOf(assembly)[..16]}";
    }
}
