using System.Collections.Concurrent;
using Figures.Pipeline.Fingerprints;

namespace Figures.Pipeline.Tests;

public sealed class GroupCommitTests
{
    private const int Jobs = 4;
    private readonly MemoryDisk disk = new();

    [Fact]
    public void A_failed_flush_is_a_failure_for_every_thread_whose_line_was_in_it_and_for_no_other()
    {
        var journal = new Journal(disk);
        using var begun = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var appends = 0;
        disk.BeforeAppend = () =>
        {
            var number = Interlocked.Increment(ref appends);
            if (number == 1)
            {
                begun.Set();
                release.Wait();
            }
            else if (number == 2)
            {
                throw new IOException("No space left on device");
            }
        };
        var outcomes = new ConcurrentDictionary<int, Exception?>();
        Thread Appender(int number)
        {
            var thread = new Thread(() => outcomes[number] = Record.Exception(() => journal.Append(RecordOf(number), Code)));
            thread.Start();
            return thread;
        }

        var threads = new List<Thread> { Appender(0) };
        begun.Wait();
        threads.AddRange(Enumerable.Range(1, Jobs - 1).Select(Appender));
        foreach (var waiting in threads)
        {
            SpinWait.SpinUntil(() => (waiting.ThreadState & ThreadState.WaitSleepJoin) != 0);
        }

        release.Set();
        threads.ForEach(thread => thread.Join());
        Assert.Null(outcomes[0]);
        Assert.All(Enumerable.Range(1, Jobs - 1), number => Assert.IsType<IOException>(outcomes[number]));
        Assert.Equal([KeyOf(0)], new Journal(disk).Records.Select(record => record.Key));

        journal.Append(RecordOf(9), OtherCode);
        Assert.NotNull(new Journal(disk).Find(KeyOf(9)));
        Assert.Single(new Journal(disk).MembersOf(OtherCode.Hash)!);
    }

    [Fact]
    public void The_members_of_a_code_are_noted_again_when_the_flush_that_held_them_failed()
    {
        var journal = new Journal(disk);
        disk.FailFromWrite = 1;
        Assert.Throws<IOException>(() => journal.Append(RecordOf(1), OtherCode));
        disk.FailFromWrite = 0;
        journal.Append(RecordOf(1), OtherCode);
        Assert.Single(new Journal(disk).MembersOf(OtherCode.Hash)!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_disk_that_fails_at_any_call_under_four_jobs_never_loses_a_step_that_was_reported(bool forGood)
    {
        var whole = new MemoryDisk();
        var expected = await ValuesAsync(whole);
        for (var call = 1; call <= whole.Calls; call++)
        {
            var faulty = new MemoryDisk { FailingCall = call, FailsForGood = forGood };
            var first = new Scenario(faulty);
            var refused = await Record.ExceptionAsync(async () =>
            {
                var summary = await first.RunAsync(jobs: Jobs, keepGoing: true, steps: Wide(first));
                Assert.All(summary.Failures, failure => Assert.Equal("FIG0203", failure.Code.Id));
            });
            Assert.True(refused is null or IOException, $"call {call}: {refused}");
            faulty.FailingCall = 0;
            var noted = new Journal(faulty);
            Assert.All(first.Reporter.Computed, step => Assert.NotNull(noted.LastOf(step)));
            Assert.Equal(expected, await ValuesAsync(faulty));
        }
    }

    private static CodeFingerprint Code { get; } = new(new string('c', 64), []);

    private static CodeFingerprint OtherCode { get; } = new(new string('d', 64), [new CodeMember("Member", "1")]);

    private static async Task<IReadOnlyDictionary<string, double>> ValuesAsync(IDisk disk)
    {
        var scenario = new Scenario(disk);
        var summary = await scenario.RunAsync(jobs: Jobs, steps: Wide(scenario));
        Assert.Empty(summary.Failures);
        return scenario.Values;
    }

    /// <summary>Twelve steps that can run at the same time, and one that reads them.</summary>
    private static IEnumerable<Step> Wide(Scenario scenario)
    {
        var names = Enumerable.Range(0, 12).Select(number => $"n{number}").ToArray();
        return names.Select((name, number) => scenario.Data(name, number)).Append(scenario.Make("total", names, "total-1", inputs => inputs.Sum()));
    }

    private static string KeyOf(int number) => new((char)('0' + number), 64);

    private static JournalRecord RecordOf(int number) => new(KeyOf(number), $"s{number}", [], new Dictionary<string, string>(), 1);
}
