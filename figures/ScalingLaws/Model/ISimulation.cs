namespace ScalingLaws.Model;

/// <summary>One run of online gradient descent on a two-layer network of erf units.</summary>
internal interface ISimulation
{
    /// <summary>Samples used so far; α = Step/N.</summary>
    long Step { get; }

    /// <summary>Advances to a step.</summary>
    void AdvanceTo(long step, CancellationToken cancellation);

    /// <summary>Student and teacher in every eigenspace.</summary>
    OrderParameters Overlaps();
}
