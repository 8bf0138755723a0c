namespace Figures.Authoring;

/// <summary>One <c>--set Scope.Name=value</c>.</summary>
/// <param name="Scope">A task such as <c>MixedDynamics.Trajectories</c>, or a paper such as <c>MixedDynamics</c>.</param>
/// <param name="Name">A parameter of the task, or of any task of the paper; case is ignored.</param>
/// <param name="Value">The value as typed.</param>
public sealed record ParameterOverride(string Scope, string Name, string Value)
{
    /// <summary>Reads <c>MixedDynamics.Trajectories.Dimension=100</c>; null when it has another form.</summary>
    public static ParameterOverride? Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var dot = equals < 0 ? -1 : text.LastIndexOf('.', equals);
        return dot <= 0 || dot + 1 == equals || equals + 1 == text.Length
            ? null
            : new ParameterOverride(text[..dot], text[(dot + 1)..equals], text[(equals + 1)..]);
    }

    /// <summary>Whether this override speaks about a parameter of a task.</summary>
    public bool Concerns(string task, string parameter) =>
        Name.Equals(parameter, StringComparison.OrdinalIgnoreCase)
        && (task.Equals(Scope, StringComparison.OrdinalIgnoreCase) || task.StartsWith(Scope + ".", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override string ToString() => $"{Scope}.{Name}={Value}";
}
