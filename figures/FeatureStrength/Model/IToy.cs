namespace FeatureStrength.Model;

/// <summary>One training run of a toy model, advanced step by step.</summary>
internal interface IToy
{
    /// <summary>The loss before the next step.</summary>
    double Loss { get; }

    /// <summary>False once a number has grown beyond 10⁶⁰ or is not a number: the run will not come back.</summary>
    bool IsAlive { get; }

    /// <summary>One step of training.</summary>
    void Advance();
}
