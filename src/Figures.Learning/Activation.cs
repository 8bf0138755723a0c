namespace Figures.Learning;

/// <summary>What follows the affine map of a layer.</summary>
public enum Activation
{
    /// <summary>Nothing.</summary>
    Identity,

    /// <summary>max(0, x); NaN stays NaN, so that a diverged network shows in its loss.</summary>
    Relu,
}
