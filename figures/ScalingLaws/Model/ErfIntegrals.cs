namespace ScalingLaws.Model;

/// <summary>
/// Averages of g(x) = erf(x/√2) and its derivatives over Gaussian fields, in closed form (SPEC section 2). A field is given by its index in
/// the covariance matrix, which is stored row by row.
/// </summary>
/// <param name="covariance">Covariance of all fields, <paramref name="size"/>² entries.</param>
/// <param name="size">Number of fields.</param>
internal readonly ref struct ErfIntegrals(ReadOnlySpan<double> covariance, int size)
{
    private readonly ReadOnlySpan<double> covariance = covariance;

    private double this[int i, int j] => covariance[(i * size) + j];

    /// <summary>⟨g(u) g(w)⟩.</summary>
    public double Product(int u, int w) => 2 / Math.PI * ArcSine.Of(this[u, w] / Math.Sqrt((1 + this[u, u]) * (1 + this[w, w])));

    /// <summary>⟨g′(u) g′(w)⟩, the G2 of the specification.</summary>
    public double SlopeProduct(int u, int w) => 2 / Math.PI / Math.Sqrt(Determinant(u, w));

    /// <summary>⟨g″(u) g(w)⟩, the H of the specification.</summary>
    public double CurvatureProduct(int u, int w) => -2 / Math.PI * this[u, w] / ((1 + this[u, u]) * Math.Sqrt(Determinant(u, w)));

    /// <summary>⟨g′(s) x g(w)⟩ with the field x itself in the middle, the I3 of the specification.</summary>
    public double SlopeFieldProduct(int s, int x, int w) =>
        2 / Math.PI * ((this[x, w] * (1 + this[s, s])) - (this[s, x] * this[s, w])) / ((1 + this[s, s]) * Math.Sqrt(Determinant(s, w)));

    /// <summary>⟨g′(s) g′(t) g(u) g(w)⟩, the I4 of the specification.</summary>
    public double SlopesProducts(int s, int t, int u, int w)
    {
        double determinant = Determinant(s, t);
        double mixed = (determinant * this[u, w]) - (this[t, u] * this[t, w] * (1 + this[s, s]))
            - (this[s, u] * this[s, w] * (1 + this[t, t]))
            + (this[s, t] * ((this[s, u] * this[t, w]) + (this[s, w] * this[t, u])));
        return 4 / (Math.PI * Math.PI) / Math.Sqrt(determinant)
            * ArcSine.Of(mixed / Math.Sqrt(Conditioned(s, t, u, determinant) * Conditioned(s, t, w, determinant)));
    }

    private double Determinant(int u, int w) => ((1 + this[u, u]) * (1 + this[w, w])) - (this[u, w] * this[u, w]);

    /// <summary>Λ1 and Λ2 of the specification.</summary>
    private double Conditioned(int s, int t, int u, double determinant) =>
        (determinant * (1 + this[u, u])) - (this[t, u] * this[t, u] * (1 + this[s, s])) - (this[s, u] * this[s, u] * (1 + this[t, t]))
        + (2 * this[s, t] * this[s, u] * this[t, u]);
}
