using System.Collections.Immutable;
using Figures.Pipeline.Fingerprints;
using Microsoft.CodeAnalysis;

namespace Functional.Fingerprints;

/// <summary>Edits of copies of this very solution, and the steps they run again.</summary>
/// <remarks>
/// Every copy is compiled into a folder of its own, so equal fingerprints are also equal on two paths. Many edits are made at once and told
/// apart by the members they change: a step runs again for an edit exactly when a member of that edit changes in it.
/// </remarks>
public sealed class SolutionFingerprintTests
{
    private static readonly Lazy<Solution> Sources = new(Solution.Read);

    /// <summary>The solution as it stands, with the few kinds of code it does not use put in place to be changed.</summary>
    private static readonly Lazy<Solution> Prepared = new(() => Edited(changed: false));

    private static readonly Dictionary<OptimizationLevel, Lazy<ImmutableSortedDictionary<string, CodeFingerprint>>> Originals = new()
    {
        [OptimizationLevel.Release] = new(() => StepCodes.Of(Prepared.Value)),
        [OptimizationLevel.Debug] = new(() => StepCodes.Of(Prepared.Value.At(OptimizationLevel.Debug))),
    };

    private static readonly Lazy<(Solution Solution, int Edits)> Cosmetic = new(() =>
    {
        int edits = 0;
        Solution edited = CosmeticRewriting.All.Values.Aggregate(Prepared.Value, (solution, rewriting) => solution.Edit((project, tree) =>
        {
            string text = rewriting(project, tree).ToFullString();
            bool changes = text != tree.ToString();
            edits += changes ? 1 : 0;
            return changes ? text : null;
        }));
        return (edited, edits);
    });

    [Theory]
    [InlineData(OptimizationLevel.Release)]
    [InlineData(OptimizationLevel.Debug)]
    public void No_step_runs_again_for_cosmetic_edits_of_every_file(OptimizationLevel level)
    {
        var original = Originals[level].Value;
        var steps = StepCodes.Of(Cosmetic.Value.Solution.At(level));
        IEnumerable<CodeChange> changes = original.SelectMany(step => steps[step.Key].ChangesSince(step.Value.Members)).Distinct();
        Assert.True(!changes.Any(), string.Join('\n', changes));
        Assert.Equal(original, steps);
        Assert.InRange(Cosmetic.Value.Edits, 30, int.MaxValue);
    }

    [Theory]
    [InlineData(OptimizationLevel.Release)]
    [InlineData(OptimizationLevel.Debug)]
    public void Each_change_of_meaning_runs_exactly_the_steps_it_names_again(OptimizationLevel level)
    {
        var before = Originals[level].Value;
        var after = StepCodes.Of(Edited(changed: true).At(level));
        var changed = before.ToDictionary(step => step.Key, step => Changes(step.Value, after[step.Key]));
        Assert.InRange(SemanticEdits.All.Count, 30, int.MaxValue);
        IEnumerable<string> Stale(NamedEdit edit) => changed.Where(step => step.Value.Overlaps(edit.Members)).Select(step => step.Key);
        var wrong = SemanticEdits.All.Where(edit => !edit.Steps.ToHashSet().SetEquals(Stale(edit))).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(edit =>
            $"{edit.What} in {edit.File} runs again: {Sorted(Stale(edit))}, expected {Sorted(edit.Steps)}")));

        foreach ((string step, HashSet<string> members) in changed)
        {
            Assert.Equal(members.Count > 0, before[step].Hash != after[step].Hash);
            Assert.Empty(members.Except(SemanticEdits.All.SelectMany(edit => edit.Members)));
        }
    }

    [Fact]
    public void Exactly_the_steps_that_reach_one_of_many_changed_methods_run_again_and_name_it()
    {
        var original = Originals[OptimizationLevel.Release].Value;
        var mutated = new HashSet<string>(StringComparer.Ordinal);
        var steps = StepCodes.Of(Prepared.Value.Edit((project, tree) => Mutations.Of(project, tree, mutated)));
        Assert.Equal(original.Keys, steps.Keys);
        Assert.All(original, step =>
        {
            var expected = step.Value.Members.Select(member => Mutations.WithoutParameters(member.Name)).Where(mutated.Contains).ToHashSet();
            var actual = Changes(step.Value, steps[step.Key]);
            Assert.True(expected.SetEquals(actual), $"{step.Key} misses {Sorted(expected.Except(actual))} and has {Sorted(actual.Except(expected))} besides");
        });
        IEnumerable<string> reached =
            original.Values.SelectMany(step => step.Members).Select(member => Mutations.WithoutParameters(member.Name));
        Assert.InRange(reached.Distinct().Count(mutated.Contains), 30, int.MaxValue);
    }

    private static string Sorted(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));

    private static Solution Edited(bool changed) => Sources.Value.Edit((project, tree) =>
        NamedEdit.Apply(SemanticEdits.All, $"{project.AssemblyName}/{tree.FilePath}", tree.ToString(), changed));

    private static HashSet<string> Changes(CodeFingerprint before, CodeFingerprint after) =>
        after.ChangesSince(before.Members).Select(change => Mutations.WithoutParameters(change.Name)).ToHashSet(StringComparer.Ordinal);
}
