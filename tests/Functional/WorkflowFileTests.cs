namespace Functional;

/// <summary>What can be seen in the text of the workflow without running it.</summary>
public sealed class WorkflowFileTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(WorkingCopy.Repository, ".github", "workflows", "figures.yml"));

    [Fact]
    public void Actions_are_pinned_by_digest() => Assert.All(
        Lines.Where(line => line.Contains("uses:", StringComparison.Ordinal)), line => Assert.Matches("@[0-9a-f]{40} # v[0-9.]+$", line));

    [Fact]
    public void The_checkout_leaves_no_credentials_behind() => Assert.Contains(Lines, line => line.Trim() == "persist-credentials: false");

    /// <summary>Whoever opens a pull request chooses the names of branches: an expression inside a script would run them.</summary>
    [Fact]
    public void Expressions_stand_in_settings_and_never_in_a_script() => Assert.All(
        Lines.Where(line => line.Contains("${{", StringComparison.Ordinal)), line => Assert.Matches("^ +(runs-on|key|restore-keys|name|BASE_REF): ", line));
}
