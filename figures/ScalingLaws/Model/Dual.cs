namespace ScalingLaws.Model;

/// <summary>A number with its derivative along one direction; the rules of calculus are its arithmetic.</summary>
/// <param name="Value">The number.</param>
/// <param name="Slope">Its derivative.</param>
internal readonly record struct Dual(double Value, double Slope)
{
    public static implicit operator Dual(double value) => new(value, 0);

    public static Dual operator +(Dual a, Dual b) => new(a.Value + b.Value, a.Slope + b.Slope);

    public static Dual operator -(Dual a, Dual b) => new(a.Value - b.Value, a.Slope - b.Slope);

    public static Dual operator *(Dual a, Dual b) => new(a.Value * b.Value, (a.Slope * b.Value) + (a.Value * b.Slope));

    public static Dual operator /(Dual a, Dual b) => new(a.Value / b.Value, ((a.Slope * b.Value) - (a.Value * b.Slope)) / (b.Value * b.Value));

    /// <summary>√a.</summary>
    public static Dual Sqrt(Dual a)
    {
        double root = Math.Sqrt(a.Value);
        return new(root, a.Slope / (2 * root));
    }

    /// <summary>arcsin a, for |a| &lt; 1.</summary>
    public static Dual ArcSine(Dual a) => new(Model.ArcSine.Of(a.Value), a.Slope / Math.Sqrt((1 - a.Value) * (1 + a.Value)));
}
