namespace Figures.Pipeline;

/// <summary>One thing that is wrong, told once: what, where, why, and what to do next.</summary>
/// <remarks>Printed in the canonical form <c>origin: error FIG0123: text</c>, which MSBuild and editors recognise.</remarks>
/// <param name="Code">One of <see cref="ErrorCode"/>.</param>
/// <param name="Where">The task, file or argument concerned.</param>
/// <param name="What">The fault in one sentence, without a full stop.</param>
/// <param name="Why">The cause as far as it is known, or empty.</param>
/// <param name="Next">What to do next, or empty.</param>
public sealed record Problem(ErrorCode Code, string Where, string What, string Why = "", string Next = "")
{
    /// <summary>The problem as one line in MSBuild's canonical form.</summary>
    public override string ToString() => $"{Where}: error {Code.Id}: {Sentences()}";

    /// <summary>The same line as a warning: the run goes on.</summary>
    public string AsWarning() => $"{Where}: warning {Code.Id}: {Sentences()}";

    private string Sentences() =>
        string.Join(' ', new[] { What, Why, Next }.Where(text => text.Length > 0).Select(Closed));

    private static string Closed(string sentence) => sentence.EndsWith('?') ? sentence : sentence.TrimEnd('.') + ".";
}
