using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting.Tests.Harness;

namespace Cake.Frosting.Tests.Parts;

public sealed class CakeReportPrinterTests
{
    private const string ThirtyLetters = "abcdefghijklmnopqrstuvwxyzabcd";

    [Fact]
    public void The_table_has_columns_of_fixed_width_and_lists_delegated_tasks_from_verbose_up() => Assert.Equal(
        [
            "",
            "Task                          Duration            Status              ",
            "----------------------------------------------------------------------",
            "Setup                         00:00:01            Succeeded           ",
            "Compute                       1.02:03:04.0050000  Succeeded           ",
            "Rest                          -                   Skipped             ",
            "Break                         00:00:00.0000001    Failed              ",
            "Group                         00:00:02            Succeeded           ",
            "Teardown                      00:00:00            Succeeded           ",
            "----------------------------------------------------------------------",
            "Total:                        1.02:03:07.0050001                      ",
        ],
        Printed(Verbosity.Verbose, showColors: false, Report()));

    [Fact]
    public void Below_verbose_a_delegated_task_is_not_listed_but_its_time_counts()
    {
        var lines = Printed(Verbosity.Normal, showColors: false, Report());

        Assert.DoesNotContain(lines, line => line.StartsWith("Group", StringComparison.Ordinal));
        Assert.Equal("Total:                        1.02:03:07.0050001                      ", lines[^1]);
    }

    [Fact]
    public void The_longest_name_widens_the_first_column()
    {
        var lines = Printed(Verbosity.Normal, showColors: false, new CakeReport { { ThirtyLetters, TimeSpan.FromSeconds(1) } });

        Assert.Equal(new string('-', 71), lines[2]);
        Assert.Equal(ThirtyLetters + " 00:00:01            Succeeded           ", lines[3]);
    }

    [Fact]
    public void Colours_tell_the_status() => Assert.Equal(
        ["Green", "Green", "Cyan", "Green", "Gray", "Red", "Gray", "Cyan", "Green", "Green"],
        Printed(Verbosity.Verbose, showColors: true, Report()).Skip(1).Select(line => line[1..line.IndexOf(']')]));

    [Fact]
    public void The_console_has_its_own_colours_again_afterwards()
    {
        var console = new RecordingConsole();
        new CakeReportPrinter(console, Silence.Context()).Write(Report());

        Assert.Equal(new RecordingConsole().ForegroundColor, console.ForegroundColor);
    }

    private static CakeReport Report()
    {
        var report = new CakeReport
        {
            { "Setup", CakeReportEntryCategory.Setup, TimeSpan.FromSeconds(1) },
            { "Compute", new TimeSpan(1, 2, 3, 4, 5) },
        };
        report.AddSkipped("Rest", "why not");
        report.AddFailed("Break", new TimeSpan(1));
        report.AddDelegated("Group", TimeSpan.FromSeconds(2));
        report.Add("Teardown", CakeReportEntryCategory.Teardown, TimeSpan.Zero);
        return report;
    }

    private static string[] Printed(Verbosity verbosity, bool showColors, CakeReport report)
    {
        var console = new RecordingConsole(showColors: showColors);
        new CakeReportPrinter(console, Silence.Context(verbosity)).Write(report);
        return [.. console.Lines];
    }
}
