using Figures.Numerics;

namespace ScalingLaws;

/// <summary>Square images in grey, one after the other without end.</summary>
internal interface IGreyImages : IDisposable
{
    /// <summary>How often the files have been read from their start; 1 while every image is new.</summary>
    int Passes { get; }

    /// <summary>Fills in the next image, row by row; values from 0 to 1.</summary>
    void Next(Span<double> grey);
}

/// <summary>Opens images and turns colours into grey.</summary>
internal static class GreyImages
{
    /// <summary>A stream of images from its start.</summary>
    /// <param name="kind">CIFAR-5m or patches.</param>
    /// <param name="paths">The files.</param>
    /// <param name="side">Rows and columns of the images wanted.</param>
    /// <param name="shortSide">Photographs are shrunk to this shorter side before patches are cut.</param>
    /// <param name="stream">Places of patches.</param>
    public static IGreyImages Open(InputKind kind, IReadOnlyList<string> paths, int side, int shortSide, RandomStream stream) =>
        kind == InputKind.Cifar5m ? new CifarImages(paths, side) : new PatchImages(paths, side, shortSide, stream);

    /// <summary>Luminance of ITU-R BT.601 from values 0 to 255, as a number from 0 to 1 (SPEC section 5).</summary>
    public static double Luminance(double red, double green, double blue) => ((0.299 * red) + (0.587 * green) + (0.114 * blue)) / 255;
}
