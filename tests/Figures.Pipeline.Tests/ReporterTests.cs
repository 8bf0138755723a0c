using System.Text;
using Figures.Pipeline.Fingerprints;
using Spectre.Console;

namespace Figures.Pipeline.Tests;

public sealed class ReporterTests
{
    private static readonly Plan Sweep = new(
        [.. Enumerable.Range(0, 4).Select(point => new PlannedStep(Shard(point), StepState.Stale, null, null, "it has never run"))], []);

    [Fact]
    public void Plain_lines_count_the_points_of_a_sweep_and_hold_no_escape_codes()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Report(new PlainReporter(output, errors));
        Assert.Equal(
            "  Sweep: 1/4 points\n  Sweep: 2/4 points\n  Sweep: 3/4 points\n  Sweep: 4/4 points\n4 steps: 4 computed, 0 up to date in 2.00 s.\n",
            output.ToString().ReplaceLineEndings("\n"));
        Assert.Equal("store: warning FIG0202: an entry is damaged.\n", errors.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_terminal_shows_done_of_total_and_keeps_the_last_line()
    {
        using var output = new Screen("Sweep", "0/4");
        using var errors = new StringWriter();
        using var reporter = new InteractiveReporter(Console(output), Console(errors));
        Report(reporter, () => Assert.True(output.ShowsAll(TimeSpan.FromMinutes(5)), output.ToString()));
        Assert.Contains("4 steps: 4 computed", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("FIG0202", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null, "xterm", true)]
    [InlineData(false, "1", "xterm", true)]
    [InlineData(false, null, "dumb", true)]
    [InlineData(false, null, null, true)]
    [InlineData(false, null, "xterm", false)]
    public void Redirection_NO_COLOR_and_dumb_terminals_get_plain_lines(bool redirected, string? noColor, string? terminal, bool plain)
    {
        var reporter = ReporterChoice.Of(name => name == "NO_COLOR" ? noColor : terminal, redirected);
        Assert.Equal(plain, reporter is PlainReporter);
        (reporter as IDisposable)?.Dispose();
    }

    [Fact]
    public void A_failed_and_cancelled_run_is_summed_up_in_one_sentence()
    {
        var failure = new Problem(ErrorCode.StepFailed, "a", "no");
        Assert.Equal(
            "6 steps: 1 computed, 2 up to date, 1 failed, 2 not run in 12.5 s, cancelled.",
            PlainReporter.Sentence(new RunSummary(1, 2, 2, [failure], true, TimeSpan.FromSeconds(12.5))));
        Assert.Equal("Nothing to do: all 3 steps are up to date.", PlainReporter.Sentence(new RunSummary(0, 3, 0, [], false, TimeSpan.Zero)));
    }

    private static void Report(IReporter reporter, Action? afterStart = null)
    {
        reporter.Planned(Sweep);
        reporter.Started(Sweep.Steps[0].Step);
        afterStart?.Invoke();
        reporter.Warn(new Problem(ErrorCode.DamagedStoreEntry, "store", "an entry is damaged"));
        foreach (var planned in Sweep.Steps)
        {
            reporter.Started(planned.Step);
            reporter.Finished(planned.Step, StepOutcome.Computed, 0.5);
        }

        reporter.Ended(new RunSummary(4, 0, 0, [], false, TimeSpan.FromSeconds(2)));
    }

    private static IAnsiConsole Console(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        Interactive = InteractionSupport.Yes,
        ColorSystem = ColorSystemSupport.TrueColor,
        Out = new AnsiConsoleOutput(writer),
    });

    private static Step Shard(int point) => new()
    {
        Name = $"Sweep[Point={point}]",
        Task = "Sweep",
        Kind = StepKind.Shard,
        Code = new CodeFingerprint("c", []),
        Run = _ => throw new InvalidOperationException("not run"),
    };

    /// <summary>What the refreshing thread of a console writes, and this test reads; says when all it waits for has come.</summary>
    private sealed class Screen(params string[] awaited) : TextWriter
    {
        private readonly StringBuilder text = new();
        private readonly ManualResetEventSlim complete = new();

        public override Encoding Encoding => Encoding.UTF8;

        public bool ShowsAll(TimeSpan patience) => complete.Wait(patience);

        public override void Write(char value) => Write(value.ToString());

        public override void Write(string? value)
        {
            lock (text)
            {
                text.Append(value);
                if (!complete.IsSet && awaited.All(part => text.ToString().Contains(part, StringComparison.Ordinal)))
                {
                    complete.Set();
                }
            }
        }

        public override string ToString()
        {
            lock (text)
            {
                return text.ToString();
            }
        }

        protected override void Dispose(bool disposing)
        {
            complete.Dispose();
            base.Dispose(disposing);
        }
    }
}
