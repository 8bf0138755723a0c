using Figures.Authoring;
using Figures.Snapshots;
using Figures.Tables;

namespace Figures.Claims;

/// <summary>
/// Whether the claims of a paper can fail: for every profile with reviewed snapshots, each claim is evaluated on the figure's own tables
/// and on tables with a deliberate error. Linked into each paper's tests, where a class derives from this one.
/// </summary>
/// <typeparam name="TPaper">The class that describes the paper; its assembly has the figures.</typeparam>
public abstract class ClaimMutationTests<TPaper>
    where TPaper : Paper
{
    private static readonly IReadOnlyList<string> Profiles = ["smoke", "default", "paper"];

    /// <summary>One error for each claim of each figure.</summary>
    protected abstract IReadOnlyList<ClaimMutation> Mutations { get; }

    [Fact]
    public void Every_claim_misses_under_its_mutation()
    {
        List<string> survivors = [];
        foreach ((FigureTask figure, string profile, TableSet data) in Figures())
        {
            foreach (Claim claim in figure.ClaimsOf(data).Where(claim => claim.State != ClaimState.NotShown))
            {
                ClaimMutation? mutation = Mutations.FirstOrDefault(candidate => candidate.IsFor(figure.Name, claim.Id));
                if (mutation is null)
                {
                    survivors.Add($"{figure.Name} [{profile}] {claim.Id}: has no mutation");
                    continue;
                }

                Claim? mutated = figure.ClaimsOf(mutation.Apply(data)).FirstOrDefault(candidate => candidate.Id == claim.Id);
                if (mutated?.State != ClaimState.Misses)
                {
                    survivors.Add($"{figure.Name} [{profile}] {mutation.Error}: {mutated?.ToString() ?? $"the claim '{claim.Id}' is gone"}");
                }
            }
        }

        Assert.True(survivors.Count == 0, string.Join('\n', survivors));
    }

    [Fact]
    public void Every_mutation_belongs_to_a_claim()
    {
        List<(string Figure, string Id)> claims = [.. Figures().SelectMany(entry => entry.Figure.ClaimsOf(entry.Data), (entry, claim) => (entry.Figure.Name, claim.Id))];
        Assert.Empty(Mutations.Where(mutation => !claims.Exists(claim => mutation.IsFor(claim.Figure, claim.Id))).Select(mutation => $"{mutation.Figure} {mutation.Claim}"));
    }

    [Fact]
    public void Every_figure_claims_something_against_a_number_that_is_not_ours()
    {
        foreach (var figure in Figures().GroupBy(entry => entry.Figure.Name))
        {
            Assert.Contains(figure.SelectMany(entry => entry.Figure.ClaimsOf(entry.Data)), claim => claim.Bound.Kind != BoundKind.Chosen);
        }
    }

    private static IEnumerable<(FigureTask Figure, string Profile, TableSet Data)> Figures() =>
        from type in typeof(TPaper).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(FigureTask)) && !type.IsAbstract
        let figure = (FigureTask)Activator.CreateInstance(type)!
        orderby figure.Name
        from profile in Profiles
        let data = Snapshot(figure.Name, profile)
        where data.Count > 0
        select (figure, profile, data);

    private static TableSet Snapshot(string figure, string profile)
    {
        string[] name = figure.Split('.');
        string ending = $".{profile}.verified.csv";
        return TableSet.Of([.. Directory.GetFiles(Path.Combine(Root(), "snapshots", name[0]), $"{name[1]}.*{ending}").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file).Split('.')[1], SnapshotText.Parse(File.ReadAllText(file), file).Table))]);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Figures.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not lie in a clone of the repository.");
        }

        return folder;
    }
}
