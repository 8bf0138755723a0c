namespace LazyToRich.Model;

/// <summary>
/// Widths of a two-layer linear network ŷ = W2 W1 x (spec section 1): N_i inputs, N_h hidden units, N_o outputs.
/// </summary>
/// <param name="Inputs">N_i ≥ 1.</param>
/// <param name="Hidden">N_h ≥ 1.</param>
/// <param name="Outputs">N_o ≥ 1.</param>
public readonly record struct NetworkShape(int Inputs, int Hidden, int Outputs)
{
    /// <summary>m = min(N_i, N_o): the number of modes a task can have.</summary>
    public int Modes => Math.Min(Inputs, Outputs);

    /// <summary>n = N_i + N_o: the number of rows of the stacked weights Q.</summary>
    public int Stacked => Inputs + Outputs;

    /// <summary>The widths as the paper writes them, for example <c>3-2-2</c>.</summary>
    public override string ToString() => $"{Inputs}-{Hidden}-{Outputs}";
}
