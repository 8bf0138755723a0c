using Figures.Learning;
using Figures.Numerics;
using Figures.Plotting;

using ScottPlot;
using ScottPlot.Colormaps;

namespace FeatureStrength;

/// <summary>What figures have to know of the loss that a sweep minimised (SPEC a.3, f).</summary>
internal static class Objective
{
    /// <summary>Its name in captions.</summary>
    public static string NameOf(LossKind objective) => IsCrossEntropy(objective) ? "cross-entropy" : "mean squares";

    /// <summary>Loss of saying nothing about ten classes, where every run starts.</summary>
    public static double Initial(LossKind objective) => IsCrossEntropy(objective) ? Elementary.Log(Samples.Classes) : 1.0 / Samples.Classes;

    /// <summary>Loss of the mean label; the classes are equally frequent, so cross-entropy gains nothing from it.</summary>
    public static double MeanLabel(LossKind objective) => IsCrossEntropy(objective) ? Initial(objective) : 0.09;

    /// <summary>Columns whose best run ends above this have not left the plateau and take no part in fits (SPEC f).</summary>
    public static double Plateau(LossKind objective) => IsCrossEntropy(objective) ? 1.6 : 0.075;

    /// <summary>
    /// Where log₁₀ of the best step size over c(γ) lies over all γ, as an independent run measured it: 1.1 to 1.6 for mean squares, 0.1 to
    /// 2.2 for cross-entropy (SPEC f).
    /// </summary>
    public static (double Low, double High) BestOffset(LossKind objective) => IsCrossEntropy(objective) ? (0.1, 2.2) : (1.1, 1.6);

    /// <summary>Smallest loss when every label is replaced by a random one with a probability.</summary>
    public static double NoiseFloor(LossKind objective, double share)
    {
        (double right, double wrong) = (1 - (0.9 * share), 0.1 * share);
        return IsCrossEntropy(objective)
            ? -((right * Elementary.Log(right)) + (9 * wrong * Elementary.Log(wrong)))
            : ((right * (1 - right)) + (9 * wrong * (1 - wrong))) / Samples.Classes;
    }

    /// <summary>Colours of log₁₀ of a final loss.</summary>
    public static ColorScale Colors(LossKind objective)
    {
        (double low, double high) = IsCrossEntropy(objective) ? (-1, 0.5) : (-2, -0.5);
        return ColorScale.Linear(new Viridis().Reversed(), low, high);
    }

    /// <summary>Whether a sweep minimised cross-entropy.</summary>
    public static bool IsCrossEntropy(LossKind objective) => objective == LossKind.CrossEntropy;
}
