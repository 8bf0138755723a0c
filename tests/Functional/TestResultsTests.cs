using Build.Targets;

namespace Functional;

/// <summary>What the target Test says last, from the records of a run.</summary>
public sealed class TestResultsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("figures records ").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_failed_test_of_every_project_is_named_with_its_message_and_place()
    {
        Record("B.Tests", Result("B.Holds", "Passed"), Result("B.Skipped", "NotExecuted"));
        const string Message = "Assert.Equal() Failure\nExpected: 1\nActual:   2", Trace = "at A.First() in A.cs:line 7\nat B()";
        Record("A.Tests", Result("A.Second", "Failed"), Result("A.First", "Failed", Message, Trace));
        var results = TestResults.Read(folder);
        Assert.Equal((1, 2), (results.Passed, results.Failed));
        Assert.Equal(
            ["A.First: error FIG0201: the test failed. Assert.Equal() Failure | Expected: 1 | Actual:   2. at A.First() in A.cs:line 7.",
                "A.Second: error FIG0201: the test failed."],
            results.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Without_records_nothing_passed()
    {
        var results = TestResults.Read(Path.Combine(folder, "none"));
        Assert.Equal((0, 0), (results.Passed, results.Failed));
    }

    [Fact]
    public void A_record_that_was_killed_while_it_was_written_is_told()
    {
        Record("A.Tests", Result("A.Holds", "Passed"));
        File.WriteAllText(Path.Combine(folder, "B.Tests.trx"), "<TestRun><Results>");
        var results = TestResults.Read(folder);
        Assert.Equal((1, 1), (results.Passed, results.Failed));
        Assert.Contains("B.Tests.trx: error FIG0201: the record of these tests is cut off", results.Problems[0].ToString(), StringComparison.Ordinal);
    }

    private static string Result(string name, string outcome, string message = "", string trace = "") => $"""
        <UnitTestResult testName="{name}" outcome="{outcome}">
          <Output><ErrorInfo><Message>{message}</Message><StackTrace>{trace}</StackTrace></ErrorInfo></Output>
        </UnitTestResult>
        """;

    private void Record(string project, params string[] results) => File.WriteAllText(Path.Combine(folder, project + ".trx"), $"""
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>{string.Concat(results)}</Results></TestRun>
        """);
}
