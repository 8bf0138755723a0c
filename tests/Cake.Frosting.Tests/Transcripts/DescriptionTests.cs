using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Transcripts;

public sealed class DescriptionTests
{
    [Theory]
    [InlineData("--description")]
    [InlineData("--descriptions")]
    [InlineData("--showdescription")]
    [InlineData("--showdescriptions")]
    public void Tasks_are_listed_in_the_order_of_their_registration(string name) => Assert.Equal(
        """

        Task                          Description
        ================================================================================
        Zebra                         Has stripes {sic}
        Apple
        exit 0
        """,
        new Build(typeof(Zebra), typeof(Apple)).Run(name));

    [Fact]
    public void A_long_name_widens_the_column() => Assert.Equal(
        """

        Task                                                Description
        ======================================================================================================
        Zebra                                               Has stripes {sic}
        A_name_of_which_nobody_would_say_that_it_was_short_ Long
        exit 0
        """,
        new Build(typeof(Zebra), typeof(LongName)).Run("--description"));

    [TaskDescription("Has stripes {sic}")]
    private sealed class Zebra : Step;

    private sealed class Apple : Step;

    [TaskName("A_name_of_which_nobody_would_say_that_it_was_short_")]
    [TaskDescription("Long")]
    private sealed class LongName : Step;
}
