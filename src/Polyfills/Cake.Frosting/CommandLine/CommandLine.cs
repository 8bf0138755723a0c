using Cake.Core.Diagnostics;

namespace Cake.Frosting;

/// <summary>A parsed command line: Cake's own switches, and everything else by name in the order of appearance.</summary>
internal sealed record CommandLine
{
    public const string DefaultTarget = "Default";

    public IReadOnlyList<string> Targets { get; init; } = [DefaultTarget];

    public Verbosity Verbosity { get; init; } = Verbosity.Normal;

    public string? WorkingDirectory { get; init; }

    public bool Exclusive { get; init; }

    public bool DryRun { get; init; }

    public bool Tree { get; init; }

    public bool Description { get; init; }

    public bool Version { get; init; }

    public bool Info { get; init; }

    public bool Help { get; init; }

    /// <summary>Arguments that are not switches of Cake; the value of a bare flag is <see langword="null"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Remaining { get; init; } = [];
}
