namespace Figures.Pipeline;

/// <summary>What a step occupies while it runs, or what is free.</summary>
/// <param name="Cores">Cores it keeps busy, at least 1.</param>
/// <param name="MemoryBytes">Its working set.</param>
public readonly record struct Resources(int Cores, long MemoryBytes)
{
    /// <summary>Floating-point operations it takes, for the time that a dry run estimates; 0 where nobody has counted them.</summary>
    public double Operations { get; init; }

    /// <summary>One core and no memory worth counting.</summary>
    public static Resources OneCore { get; } = new(1, 0);

    /// <summary>More than any step asks for.</summary>
    public static Resources Everything { get; } = new(int.MaxValue, long.MaxValue);

    /// <summary>Whether this need can be met by what is free.</summary>
    public bool FitInto(Resources free) => Cores <= free.Cores && MemoryBytes <= free.MemoryBytes;

    /// <summary>What is left after taking something.</summary>
    public Resources Less(Resources taken) => new(Cores - taken.Cores, MemoryBytes - taken.MemoryBytes);

    /// <summary>What is free after giving something back.</summary>
    public Resources Plus(Resources given) => new(Cores + given.Cores, MemoryBytes + given.MemoryBytes);

    /// <summary>No more than a limit, so that a step that asks for more than there is runs alone instead of never.</summary>
    public Resources AtMost(Resources limit) => new(Math.Min(Cores, limit.Cores), Math.Min(MemoryBytes, limit.MemoryBytes));
}
