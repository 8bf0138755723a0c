using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// The exponentials of the exact solution at one time, each as an exponent to be differenced and a factor of order 1 (spec section 3.5,
/// steps 2 and 5). Rows beyond the eigenvalues are the rows of the identity: exponent 0, factor 1.
/// </summary>
/// <param name="spectrum">Eigenvalues w of F.</param>
/// <param name="time">T &gt; 0.</param>
internal sealed class ExponentialFrame(RiccatiSpectrum spectrum, double time)
{
    private readonly double[] factors = [.. spectrum.Eigenvalues.Select(value => Factor(value, time))];

    /// <summary>ℓ_i = max(w_i, 0)T + ln κ_i: the logarithm of the size of row i of Â.</summary>
    public double LogScale(int row) => row < factors.Length ? Growth(row) + Elementary.Log(factors[row]) : 0;

    /// <summary>g_i, the factor that turns row i of Φ^½ y into row i of e^{wT} y.</summary>
    public double BackWeight(int row)
    {
        var eigenvalue = spectrum.Eigenvalues[row];
        return eigenvalue >= 0 ? 1 / factors[row] : Elementary.Exp(eigenvalue * time) / factors[row];
    }

    /// <summary>
    /// <paramref name="entry"/> · exp(ℓ_row − ℓ_pivot). For two growing rows the exponents are differenced by their excess over |λ|/2, so
    /// no digits are lost at long times; a large positive difference only meets tiny entries and is applied in two halves.
    /// </summary>
    public double Rescale(double entry, int row, int pivot)
    {
        if (entry == 0)
        {
            return 0;
        }

        var ratio = (row < factors.Length ? factors[row] : 1) / (pivot < factors.Length ? factors[pivot] : 1);
        var exponent = IsGrowing(row) && IsGrowing(pivot)
            ? (spectrum.Excess[row] - spectrum.Excess[pivot]) * time
            : Growth(row) - Growth(pivot);
        var half = Elementary.Exp(exponent / 2);
        return entry * half * ratio * half;
    }

    private bool IsGrowing(int row) => row < factors.Length && spectrum.Eigenvalues[row] > 0;

    private double Growth(int row) => IsGrowing(row) ? spectrum.Eigenvalues[row] * time : 0;

    /// <summary>κ = √((1 − e^{−2|w|T})/(2|w|)), √T for w = 0.</summary>
    private static double Factor(double eigenvalue, double time)
    {
        var rate = 2 * Math.Abs(eigenvalue);
        return rate == 0 ? Math.Sqrt(time) : Math.Sqrt(-Elementary.Expm1(-rate * time) / rate);
    }
}
