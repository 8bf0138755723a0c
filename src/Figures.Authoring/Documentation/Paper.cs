namespace Figures.Authoring;

/// <summary>What is to be said of a paper besides its figures. Each paper's project has one class that derives from this.</summary>
public abstract class Paper
{
    /// <summary>Title of the paper.</summary>
    public abstract string Title { get; }

    /// <summary>Authors, as they sign.</summary>
    public abstract string Authors { get; }

    /// <summary>Where and when it appeared.</summary>
    public abstract string Venue { get; }

    /// <summary>The variables of the reproducibility score sheet.</summary>
    public abstract ScoreSheet ScoreSheet { get; }

    /// <summary>What a reader of the score sheet has to know besides, in Markdown; empty when there is nothing.</summary>
    public virtual string Remarks => "";
}

/// <summary>The variables of a reproducibility score sheet, with what the paper says and what this repository supplies.</summary>
public sealed record ScoreSheet
{
    /// <summary>Theoretical or experimental.</summary>
    public required Answer ResearchType { get; init; }

    /// <summary>Algorithms in a form one can follow.</summary>
    public required Answer Pseudocode { get; init; }

    /// <summary>Published code.</summary>
    public required Answer OpenCode { get; init; }

    /// <summary>Published data.</summary>
    public required Answer OpenData { get; init; }

    /// <summary>Training, validation and test sets.</summary>
    public required Answer Splits { get; init; }

    /// <summary>What it was run on.</summary>
    public required Answer Hardware { get; init; }

    /// <summary>What it was run with.</summary>
    public required Answer Software { get; init; }

    /// <summary>Whether the parameters of the experiments are stated.</summary>
    public required Answer ExperimentSetup { get; init; }

    /// <summary>The variables with their names, in the order of the score sheet.</summary>
    internal IEnumerable<(string Variable, Answer Answer)> Variables =>
    [
        ("Research type", ResearchType), ("Pseudocode", Pseudocode), ("Open code", OpenCode), ("Open data", OpenData), ("Splits", Splits),
        ("Hardware", Hardware), ("Software", Software), ("Experiment setup", ExperimentSetup),
    ];
}

/// <summary>One variable of the score sheet.</summary>
/// <param name="Published">What the paper says, in our words.</param>
/// <param name="Supplied">What this repository has instead; Markdown with links relative to the paper's folder.</param>
public sealed record Answer(string Published, string Supplied);
