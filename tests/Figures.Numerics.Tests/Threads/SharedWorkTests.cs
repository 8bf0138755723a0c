namespace Figures.Numerics.Tests;

public sealed class SharedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Every_part_runs_exactly_once(int threads)
    {
        var runs = new int[100];
        SharedWork.Run(threads, runs.Length, part => Interlocked.Increment(ref runs[part]));
        Assert.All(runs, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Parts_may_share_work_themselves()
    {
        var runs = new int[8, 8];
        SharedWork.Run(2, 8, outer => SharedWork.Run(2, 8, inner => Interlocked.Increment(ref runs[outer, inner])));
        Assert.All(runs.Cast<int>(), count => Assert.Equal(1, count));
    }

    [Fact]
    public void A_failure_reaches_the_caller_after_the_other_parts()
    {
        var finished = 0;
        var error = Assert.Throws<InvalidOperationException>(() => SharedWork.Run(2, 10, part =>
        {
            if (part == 9)
            {
                throw new InvalidOperationException("part 9");
            }

            Interlocked.Increment(ref finished);
        }));
        Assert.Equal("part 9", error.Message);
        Assert.Equal(9, finished);
    }
}
