namespace Cake.Frosting;

/// <summary>One of Cake's own switches.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Names">Its names with their dashes, the usual one first. They are case-sensitive.</param>
/// <param name="Value">What stands for its value in the help; <see langword="null"/> if it takes none.</param>
/// <param name="Help">What it does.</param>
internal sealed record Switch(SwitchId Id, string[] Names, string? Value, string Help)
{
    /// <summary>All switches, in the order of the help.</summary>
    public static IReadOnlyList<Switch> All { get; } =
    [
        new(SwitchId.Help, ["--help", "-h"], null, "Prints help information."),
        new(SwitchId.Target, ["--target", "-t", "--Target"], "TARGET", "Task to run; may be given several times. Otherwise it is Default."),
        new(SwitchId.Working, ["--working", "-w"], "PATH", "Working directory of the build."),
        new(SwitchId.Verbosity, ["--verbosity", "-v"], "VERBOSITY", "How much to print: quiet, minimal, normal, verbose or diagnostic."),
        new(
            SwitchId.Description,
            ["--description", "--descriptions", "--showdescription", "--showdescriptions"],
            null,
            "Lists the tasks and what they are for."),
        new(SwitchId.Tree, ["--tree", "--showtree"], null, "Shows which task needs which."),
        new(SwitchId.DryRun, ["--dryrun", "--noop", "--whatif"], null, "Lists what would run, in order."),
        new(SwitchId.Exclusive, ["--exclusive", "-e"], null, "Runs the targets without what they need."),
        new(SwitchId.Version, ["--version", "--ver"], null, "Prints the version."),
        new(SwitchId.Info, ["--info"], null, "Prints the version and what this program is."),
    ];

    /// <summary>The switch of a name as written, dashes included.</summary>
    public static Switch? Find(string name) => All.FirstOrDefault(known => known.Names.Contains(name, StringComparer.Ordinal));
}
