using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class TreeTests
{
    [Theory]
    [InlineData("--tree")]
    [InlineData("--showtree")]
    public void The_tree_shows_top_level_tasks_with_default_first_and_the_rest_by_name(string name) => Assert.Equal(
        """

        Default
        └─Trunk
           ├─Root
           │ └─Soil
           └─Soil

        Apple

        Zebra
        └─Soil

        exit 0
        """,
        new Build(typeof(Zebra), typeof(Apple), typeof(Default), typeof(Trunk), typeof(Root), typeof(Soil)).Run(name));

    [Fact]
    public void A_dependee_is_not_drawn_below_but_is_not_top_level_either() => Assert.Equal(
        """

        Apple

        exit 0
        """,
        new Build(typeof(Apple), typeof(Worm)).Run("--tree"));

    [Fact]
    public void Roots_are_cyan_tasks_with_actions_green_and_others_gray() => Assert.Equal(
        """

        [Cyan]Default
        [Gray]├─[Green]Leaf
        [Gray]└─[Gray]Group

        exit 0
        """,
        new Build(typeof(Colors.Default), typeof(Colors.Leaf), typeof(Colors.Group)) { Console = new(showColors: true) }.Run("--tree"));

    [Fact]
    public void A_circle_below_a_task_is_an_error() => Assert.Equal(
        """

        ! Error: Graph contains circular references.
        exit -1
        """,
        new Build(typeof(Watcher), typeof(Rock), typeof(Paper), typeof(Scissors)).Run("--tree"));

    private sealed class Soil : Step;

    [IsDependentOn(typeof(Soil))]
    private sealed class Root : Step;

    [IsDependentOn(typeof(Root))]
    [IsDependentOn(typeof(Soil))]
    private sealed class Trunk : Step;

    [IsDependentOn(typeof(Trunk))]
    private sealed class Default : Step;

    private sealed class Apple : Step;

    [IsDependeeOf(typeof(Apple))]
    private sealed class Worm : Step;

    [IsDependentOn(typeof(Soil))]
    private sealed class Zebra : Step;

    [IsDependentOn(typeof(Rock))]
    private sealed class Watcher : Step;

    [IsDependentOn(typeof(Paper))]
    private sealed class Rock : Step;

    [IsDependentOn(typeof(Scissors))]
    private sealed class Paper : Step;

    [IsDependentOn(typeof(Rock))]
    private sealed class Scissors : Step;

    private static class Colors
    {
        public sealed class Leaf : Step;

        public sealed class Group : FrostingTask;

        [IsDependentOn(typeof(Leaf))]
        [IsDependentOn(typeof(Group))]
        public sealed class Default : Step;
    }
}
