namespace Figures.Plotting;

/// <summary>How an axis maps numbers to positions.</summary>
public enum AxisScale
{
    /// <summary>Equal differences, equal distances.</summary>
    Linear,

    /// <summary>Equal ratios, equal distances; numbers ≤ 0 have no position: curves break there, bars and bands run to the edge.</summary>
    Log10,

    /// <summary>Linear between ± <see cref="AxisOptions.LinearThreshold"/>, logarithmic beyond, so both signs and zero have a place.</summary>
    SymmetricLog,
}
