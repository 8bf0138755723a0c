namespace Build.CommandLine;

/// <summary>Everything the command line accepts: Cake's switches as in Cake.Frosting 6.0.0, and our arguments.</summary>
internal static class ArgumentCatalogue
{
    /// <summary>Cake's switches that take a value, by name and alias; the name stands first.</summary>
    public static readonly IReadOnlyDictionary<string, string> CakeValues = Names(
        ["target", "t"], ["verbosity", "v"], ["working", "w"]);

    /// <summary>Cake's switches without a value, by name and alias; the name stands first.</summary>
    public static readonly IReadOnlyDictionary<string, string> CakeFlags = Names(
        ["exclusive", "e"],
        ["dryrun", "noop", "whatif"],
        ["tree", "showtree"],
        ["description", "descriptions", "showdescription", "showdescriptions"],
        ["version", "ver"],
        ["info"],
        ["help", "h"]);

    /// <summary>The environment variable that says the same as <c>--artifacts</c>.</summary>
    public const string ArtifactsVariable = "FIGURES_ARTIFACTS";

    /// <summary>Our arguments that take a value.</summary>
    public static readonly IReadOnlySet<string> OurValues =
        new HashSet<string>(["profile", "jobs", "set", "graph", "base", "keep", "max-size", "file", "dataset", "artifacts"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Our arguments without a value.</summary>
    public static readonly IReadOnlySet<string> OurFlags =
        new HashSet<string>(["force", "keep-going", "exit-code", "why", "offline", "file-mirrors"], StringComparer.OrdinalIgnoreCase);

    /// <summary>One line for messages.</summary>
    public const string Accepted =
        "Cake's --target, --dryrun, --exclusive, --tree, --description, --verbosity, --working, --version, --info, --help; " +
        "ours --profile=smoke|default|paper, --jobs=N, --set Task.Name=value, --force, --keep-going, --why, --graph=text|dot|mermaid|json, --exit-code, " +
        "--offline, --file-mirrors, --base=COMMIT, --keep=30d, --max-size=20GB, --file=PICTURE, --dataset=NAME, --artifacts=DIR";

    /// <summary>What <c>--help</c> adds to Cake's own page.</summary>
    public const string Help = """

        ARGUMENTS OF THIS BUILD:
            --profile=smoke|default|paper   which set of values; default unless given
            --set Task.Name=value           one parameter of a task, or of every task of a paper; repeatable
            --jobs=N                        steps that may run at the same time
            --force                         compute again what the targets need
            --keep-going                    after a failure, finish what does not need the failed step
            --why                           say for each step whether it is up to date, and the first cause if not
            --graph=text|dot|mermaid|json   print the graph of steps
            --exit-code                     with --dryrun: exit code 3 when anything would run
            --base=COMMIT                   for SnapshotDiff: the commit to compare with
            --keep=30d --max-size=20GB      for CacheClean: what to keep
            --offline                       fetch no data set; say which are missing
            --file-mirrors                  allow file: mirrors in datasets.lock
            --dataset=NAME[/FILE]           for PinDataset: what to fetch and pin
            --artifacts=DIR                 share store, journal and data sets with other clones; FIGURES_ARTIFACTS says the same
            --file=PICTURE                  for Identify: a PNG, SVG or Parquet file

        EXIT CODES: 0 ok, 1 failed, 2 usage, 3 stale, 4 snapshot mismatch, 130 cancelled
        """;

    /// <summary>All names, for suggestions.</summary>
    public static IEnumerable<string> AllNames => CakeValues.Keys.Concat(CakeFlags.Keys).Concat(OurValues).Concat(OurFlags).Where(name => name.Length > 1);

    private static Dictionary<string, string> Names(params string[][] switches)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var aliases in switches)
        {
            foreach (var alias in aliases)
            {
                names.Add(alias, aliases[0]);
            }
        }

        return names;
    }
}
