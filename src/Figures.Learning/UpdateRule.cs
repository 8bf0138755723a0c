namespace Figures.Learning;

/// <summary>How a gradient g changes the parameters; no momentum, no decay, one step size for every tensor.</summary>
public enum UpdateRule
{
    /// <summary>θ ← θ − lr·g.</summary>
    GradientDescent,

    /// <summary>θ ← θ − lr·sign(g), with sign(0) = 0.</summary>
    SignDescent,
}
