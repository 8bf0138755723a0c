namespace FeatureStrength.Tests;

/// <summary>
/// A test that needs the real files of Fashion-MNIST, as the Debian package <c>dataset-fashion-mnist</c> installs them; it is skipped where
/// they are not. The variable <c>FASHION_MNIST</c> names another folder.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FashionFactAttribute : FactAttribute
{
    /// <summary>Looks whether the files are there.</summary>
    public FashionFactAttribute()
    {
        if (!File.Exists(Path.Combine(Folder, "train-images-idx3-ubyte.gz")))
        {
            Skip = $"No Fashion-MNIST in {Folder}: apt-get install dataset-fashion-mnist";
        }
    }

    /// <summary>The folder of the four IDX files.</summary>
    internal static string Folder => Environment.GetEnvironmentVariable("FASHION_MNIST") is { Length: > 0 } folder
        ? folder : "/usr/share/datasets/fashion-mnist";
}
