using System.Xml.Linq;
using Figures.Pipeline;

namespace Build.Targets;

/// <summary>What a test run recorded about itself: one TRX file (the test platform's own format) for each test project.</summary>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that did not.</param>
/// <param name="Problems">One for each test that failed, in the order of project and name.</param>
public sealed record TestResults(int Passed, int Failed, IReadOnlyList<Problem> Problems)
{
    /// <summary>Adds up all records in a folder.</summary>
    /// <param name="folder">Where the test projects wrote; one that does not exist holds no records.</param>
    /// <exception cref="System.Xml.XmlException">A record is cut off: its test project was killed while it wrote.</exception>
    public static TestResults Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.trx") : [];
        Array.Sort(files, StringComparer.Ordinal);
        List<Problem> problems = [];
        int passed = 0;
        foreach (var file in files)
        {
            var results = XDocument.Load(file).Descendants().Where(element => element.Name.LocalName == "UnitTestResult").ToArray();
            passed += results.Count(result => (string?)result.Attribute("outcome") == "Passed");
            problems.AddRange(results
                .Where(result => (string?)result.Attribute("outcome") is not ("Passed" or "NotExecuted"))
                .Select(Describe)
                .OrderBy(problem => problem.Where, StringComparer.Ordinal));
        }

        return new TestResults(passed, problems.Count, problems);
    }

    private static Problem Describe(XElement result) => new(
        ErrorCode.StepFailed,
        (string?)result.Attribute("testName") ?? "a test without a name",
        "the test failed",
        FirstLines(result, "Message", 4),
        FirstLines(result, "StackTrace", 1));

    /// <summary>The first lines below an element of the result, on one line.</summary>
    private static string FirstLines(XElement result, string name, int lines) => string.Join(
        " | ",
        (result.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Take(lines));
}
