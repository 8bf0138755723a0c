using Build;

namespace Functional;

public sealed class GroupTests
{
    [Fact]
    public void Every_figure_is_in_the_group_of_its_paper_and_in_Figures()
    {
        Assert.Equal(TaskCatalogue.Figures, TaskCatalogue.FiguresOf("Figures"));
        Assert.Equal(TaskCatalogue.Figures, TaskCatalogue.FiguresOf("Default"));
        foreach (var paper in TaskCatalogue.Figures.GroupBy(name => name.Split('.')[0]))
        {
            Assert.Equal(paper, TaskCatalogue.FiguresOf(paper.Key));
        }
    }

    [Fact]
    public void Every_numbered_figure_is_in_the_group_of_its_number_and_lettered_ones_in_none()
    {
        var numbered = TaskCatalogue.Figures.Where(name => TaskCatalogue.IsNumberedGroup(name.Split('.')[1])).GroupBy(name => name.Split('.')[1]);
        Assert.All(numbered, group => Assert.Equal(group, TaskCatalogue.FiguresOf(group.Key)));
        Assert.Equal(
            TaskCatalogue.Names.Where(TaskCatalogue.IsNumberedGroup).Order(StringComparer.Ordinal), numbered.Select(group => group.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Figures_targets_is_what_the_task_classes_give()
    {
        var path = Path.Combine(WorkingCopy.Repository, MSBuildTargets.FileName);
        Assert.True(
            MSBuildTargets.Text(TaskCatalogue.Names) == File.ReadAllText(path).ReplaceLineEndings("\n"),
            "Figures.targets is not what the task classes give: run ./build.sh --target=MSBuildTargets and commit the result");
    }

    [Theory]
    [InlineData("LazyToRich AcceptSnapshots", "LazyToRich")]
    [InlineData("Snapshots MixedDynamics.Figure1 Figure3", "MixedDynamics.Figure1 Figure3")]
    [InlineData("AcceptSnapshots", "AcceptSnapshots")]
    [InlineData("Snapshots Test", "Snapshots Test")]
    [InlineData("Figure3 Test", "Figure3 Test")]
    public void A_review_looks_at_the_figures_named_beside_it(string targets, string scope) =>
        Assert.Equal(scope, string.Join(' ', TaskCatalogue.ScopeOf(targets.Split(' '))));

    [Fact]
    public void Every_task_has_a_description() =>
        Assert.All(TaskCatalogue.Tasks, task => Assert.NotNull(Attribute.GetCustomAttribute(task, typeof(Cake.Frosting.TaskDescriptionAttribute))));
}
