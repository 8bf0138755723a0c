using System.ComponentModel.DataAnnotations;

namespace ScalingLaws;

/// <summary>The kinds of inputs of Figure 3 right.</summary>
internal enum InputKind
{
    /// <summary>Exact Gaussian inputs with the exponent that the paper fits to CIFAR-5m: a substitute, the same on every machine.</summary>
    PowerLaw,

    /// <summary>Images of CIFAR-5m in grey, as in the paper.</summary>
    Cifar5m,

    /// <summary>Patches of the user's photographs: a substitute.</summary>
    Patches,
}

/// <summary>The values of <c>--set ScalingLaws.Data=powerlaw|cifar5m|patches</c>.</summary>
internal static class InputSource
{
    /// <summary>Rows and columns of an image of CIFAR-5m.</summary>
    public const int CifarSide = 32;

    /// <summary>Reads the value; null when it is none of the three.</summary>
    public static InputKind? Parse(string text) => text.ToUpperInvariant() switch
    {
        "POWERLAW" => InputKind.PowerLaw,
        "CIFAR5M" => InputKind.Cifar5m,
        "PATCHES" => InputKind.Patches,
        _ => null,
    };

    /// <summary>What is wrong with a value, as parameter records say it.</summary>
    public static IEnumerable<ValidationResult> Check(string text)
    {
        if (Parse(text) is null)
        {
            yield return new ValidationResult($"Data {text} is none of powerlaw, cifar5m, patches.");
        }
    }

    /// <summary>The side of square images with so many pixels that boxes of whole pixels of CIFAR-5m give; null when there is
    /// none.</summary>
    public static int? SideOf(int dimension)
    {
        int side = (int)Math.Sqrt(dimension);
        return side * side == dimension && side > 0 && CifarSide % side == 0 ? side : null;
    }
}
