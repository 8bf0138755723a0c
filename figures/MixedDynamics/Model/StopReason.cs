namespace MixedDynamics.Model;

/// <summary>Why a run of the grid ended (SPEC B6, F3).</summary>
public enum StopReason
{
    /// <summary>It has not.</summary>
    None,

    /// <summary>Rule 3: the train loss fell below 10⁻³.</summary>
    TrainSmall,

    /// <summary>Rule 4a: the test loss rose twice in a row.</summary>
    TestRising,

    /// <summary>Rule 4b: the train loss moved by less than 2·10⁻⁴, having fallen by more than 10⁻².</summary>
    TrainFlat,

    /// <summary>Rule 5: the largest number of iterations was reached.</summary>
    IterationCap,

    /// <summary>A loss is not finite: the step was too long.</summary>
    Diverged,
}
