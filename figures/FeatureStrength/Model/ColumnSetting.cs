using Figures.Learning;
using Figures.Numerics;

namespace FeatureStrength.Model;

/// <summary>One column of the (γ, η) plane: a network, a strength γ and the rule by which step sizes are tried (SPEC a.4).</summary>
/// <param name="Depth">L, weight matrices of the network.</param>
/// <param name="Width">N.</param>
/// <param name="Batch">B, samples of a step.</param>
/// <param name="Steps">T; every sample is seen once.</param>
/// <param name="LogStrength">log₁₀ γ.</param>
/// <param name="Ensembles">Draws of the initial weights, E.</param>
/// <param name="Loss">Mean square or cross-entropy.</param>
/// <param name="Rule">How a gradient changes the weights.</param>
/// <param name="RatesPerDecade">Step sizes for each factor of ten; η = 10^(index/this).</param>
/// <param name="FirstDecade">log₁₀ of the first step size tried over <see cref="Scale"/>.</param>
/// <param name="DecadesBelow">Decades of step sizes tried below the first convergent one.</param>
/// <param name="TestSamples">Samples that measure loss and accuracy after training; 0 leaves both out.</param>
/// <param name="Seed">Master seed of the weights; the same weights for every γ and η.</param>
internal sealed record ColumnSetting(
    int Depth, int Width, int Batch, int Steps, double LogStrength, int Ensembles, LossKind Loss, UpdateRule Rule, int RatesPerDecade,
    double FirstDecade, double DecadesBelow, int TestSamples, ulong Seed)
{
    /// <summary>The smallest step size ever tried, 10⁻¹² (SPEC a.4).</summary>
    public const int LowestDecade = -12;

    /// <summary>More decades than lie between any first step size and the smallest: the search goes on to the smallest.</summary>
    public const double AllDecades = 60;

    /// <summary>γ.</summary>
    public double Strength => Elementary.Exp10(LogStrength);

    /// <summary>Below this γ the authors train in double precision: h − h₀ is of the order of γ (SPEC a.1).</summary>
    public bool NeedsDouble => LogStrength < -2;

    /// <summary>
    /// The scale of η that is expected to be neither lazy nor divergent at any γ: γ²/(1 + γ^{2−2/L}) for gradient descent (SPEC f), and
    /// γ/(1 + γ^{1−1/L}) for sign descent (SPEC b.4).
    /// </summary>
    public double Scale => Rule == UpdateRule.SignDescent
        ? Strength / (1 + Elementary.Pow(Strength, 1 - (1.0 / Depth)))
        : Strength * Strength / (1 + Elementary.Pow(Strength, 2 - (2.0 / Depth)));

    /// <summary>The index of the first step size tried.</summary>
    public int FirstIndex => (int)Math.Ceiling(RatesPerDecade * (FirstDecade + Elementary.Log10(Scale)));

    /// <summary>The step size of an index.</summary>
    public double Rate(int index) => Elementary.Exp10(index / (double)RatesPerDecade);
}
