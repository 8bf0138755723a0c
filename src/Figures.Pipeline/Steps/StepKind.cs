namespace Figures.Pipeline;

/// <summary>What a step is for; printed, and used to group steps, never to decide whether one is up to date.</summary>
public enum StepKind
{
    /// <summary>A simulation, theory curve or data set.</summary>
    Data,

    /// <summary>One point of a sweep.</summary>
    Shard,

    /// <summary>The table of a sweep, put together from its shards.</summary>
    Collect,

    /// <summary>The tables of a figure, exactly as drawn.</summary>
    Tabulate,

    /// <summary>The picture, and the claims it makes.</summary>
    Draw,
}
