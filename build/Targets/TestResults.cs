using System.Xml;
using System.Xml.Linq;
using Figures.Pipeline;

namespace Build.Targets;

/// <summary>What a test run recorded about itself: one TRX file (the test platform's own format) for each test project.</summary>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that did not, and records that are cut off.</param>
/// <param name="Problems">One for each of those, in the order of project and name.</param>
public sealed record TestResults(int Passed, int Failed, IReadOnlyList<Problem> Problems)
{
    /// <summary>Adds up all records in a folder.</summary>
    /// <param name="folder">Where the test projects wrote; one that does not exist holds no records.</param>
    public static TestResults Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.trx") : [];
        Array.Sort(files, StringComparer.Ordinal);
        List<Problem> problems = [];
        int passed = 0;
        foreach (var file in files)
        {
            if (!TryLoad(file, problems, out var record))
            {
                continue;
            }

            var results = record.Descendants().Where(element => element.Name.LocalName == "UnitTestResult").ToArray();
            passed += results.Count(result => (string?)result.Attribute("outcome") == "Passed");
            problems.AddRange(results
                .Where(result => (string?)result.Attribute("outcome") is not ("Passed" or "NotExecuted"))
                .Select(Describe)
                .OrderBy(problem => problem.Where, StringComparer.Ordinal));
        }

        return new TestResults(passed, problems.Count, problems);
    }

    /// <summary>Reads a record; one that was killed while it was written is a problem of its own.</summary>
    private static bool TryLoad(string file, List<Problem> problems, out XDocument record)
    {
        try
        {
            record = XDocument.Load(file);
            return true;
        }
        catch (XmlException fault)
        {
            record = new XDocument();
            problems.Add(new Problem(
                ErrorCode.StepFailed, Path.GetFileName(file), "the record of these tests is cut off", fault.Message, "Run them again"));
            return false;
        }
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
