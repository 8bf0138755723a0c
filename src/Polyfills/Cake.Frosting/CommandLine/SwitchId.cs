namespace Cake.Frosting;

/// <summary>Cake's own switches.</summary>
internal enum SwitchId
{
    Help,
    Target,
    Working,
    Verbosity,
    Description,
    Tree,
    DryRun,
    Exclusive,
    Version,
    Info,
}
