namespace Figures.Authoring;

/// <summary>What the command line asks for, checked and complete before Cake starts.</summary>
public sealed record RunRequest
{
    /// <summary>The root folder of the repository.</summary>
    public required string Root { get; init; }

    /// <summary>
    /// The folder of store, journal, locks and data sets: <c>artifacts/</c> of this clone, unless <c>--artifacts</c> or <c>FIGURES_ARTIFACTS</c>
    /// names one that several clones share.
    /// </summary>
    public string Artifacts
    {
        get => field ?? Path.Combine(Root, "artifacts");
        init;
    }

    /// <summary>Whether that folder is the clone's own.</summary>
    public bool HasOwnArtifacts => Artifacts == Path.Combine(Root, "artifacts");

    /// <summary>Targets, in the order given.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>
    /// The targets whose figures the run makes: all of <see cref="Targets"/>, unless one of them reviews figures and others name which.
    /// </summary>
    public IReadOnlyList<string> Scope
    {
        get => field ?? Targets;
        init;
    }

    /// <summary>Plan, but run nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>With a dry run: exit code 3 when something would run.</summary>
    public bool ExitCodeWhenStale { get; init; }

    /// <summary>Run the targets without what they depend on.</summary>
    public bool Exclusive { get; init; }

    /// <summary>The set of values.</summary>
    public Profile Profile { get; init; } = Profile.Default;

    /// <summary>Values given with <c>--set</c>.</summary>
    public IReadOnlyList<ParameterOverride> Overrides { get; init; } = [];

    /// <summary>Steps that may run at the same time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Compute everything again.</summary>
    public bool Force { get; init; }

    /// <summary>After a failure, finish what does not need the failed step.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Fetch nothing; say what is missing.</summary>
    public bool Offline { get; init; }

    /// <summary>Read <c>file:</c> mirrors of data sets.</summary>
    public bool AllowFileMirrors { get; init; }

    /// <summary>Whether a build server runs this: snapshots cannot be accepted then.</summary>
    public bool ContinuousIntegration { get; init; }

    /// <summary>Folder of the pictures below <c>artifacts/figures</c>: the profile, with a digest of the overrides when there are any.</summary>
    public string PictureFolder
    {
        get
        {
            var profile = ProfileName(Profile);
            if (Overrides.Count == 0)
            {
                return profile;
            }

            var text = string.Join('\n', Overrides.Select(change => change.ToString().ToUpperInvariant()).Order(StringComparer.Ordinal));
            return $"{profile}+{Figures.Tables.ContentId.OfBytes(System.Text.Encoding.UTF8.GetBytes(text)).ToString()[..8]}";
        }
    }

    /// <summary>The profile with a name, in any case; null for every other spelling, such as a number.</summary>
    public static Profile? ProfileNamed(string name) =>
        Enum.GetValues<Profile>().Cast<Profile?>().FirstOrDefault(profile => ProfileName(profile!.Value).Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The profile as typed on the command line.</summary>
    public static string ProfileName(Profile profile) => profile switch
    {
        Profile.Smoke => "smoke",
        Profile.Default => "default",
        _ => "paper",
    };

    /// <summary>The command that repeats a task of this run.</summary>
    public string Repro(string task) =>
        $"./build.sh --target={task} --profile={ProfileName(Profile)}{(HasOwnArtifacts ? "" : $" --artifacts={Artifacts}")}{string.Concat(Overrides.Select(change => $" --set {change}"))}";
}
