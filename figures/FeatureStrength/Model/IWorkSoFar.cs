namespace FeatureStrength.Model;

/// <summary>Keeps the state of a long training, so that another process can go on with it.</summary>
internal interface IWorkSoFar
{
    /// <summary>
    /// Floating-point operations between two states that are kept: what may be lost by an interruption. A column with less work keeps none.
    /// </summary>
    double OperationsBetween { get; }

    /// <summary>What was kept last; null when there is nothing.</summary>
    byte[]? Read();

    /// <summary>Replaces it.</summary>
    void Keep(ReadOnlySpan<byte> state);
}
