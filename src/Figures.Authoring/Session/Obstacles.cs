using Figures.Pipeline;

namespace Figures.Authoring;

/// <summary>What a sound plan cannot be carried out for, because the command line forbids what it takes.</summary>
/// <param name="request">The command line.</param>
/// <param name="files">The files of download tasks.</param>
internal sealed class Obstacles(RunRequest request, DataFiles files)
{
    /// <summary>All of them, before anything runs.</summary>
    public IEnumerable<Problem> On(Plan plan) =>
        StaleInputs(plan).Concat(request.Offline ? MissingFiles(plan) : []);

    /// <summary><c>--exclusive</c> leaves out what the targets depend on, so that must be up to date.</summary>
    private IEnumerable<Problem> StaleInputs(Plan plan)
    {
        var targets = request.Targets.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return request is not { Exclusive: true, DryRun: false }
            ? []
            : plan.Steps.Where(step => step.State != StepState.UpToDate && !targets.Contains(step.Step.Task))
                .Select(step => step.Step.Task).Distinct(StringComparer.Ordinal)
                .Select(task => new Problem(
                    ErrorCode.InputNotReady, task, $"{task} is not up to date", "--exclusive leaves it out",
                    "Run the target without --exclusive"));
    }

    /// <summary>Under <c>--offline</c>, the missing files of the steps that would run.</summary>
    private IEnumerable<Problem> MissingFiles(Plan plan) => files.Missing(
        plan.Steps.Where(step => step.State != StepState.UpToDate)
            .SelectMany(step => step.Step.Inputs.Append(step.Step.Name)).Distinct(StringComparer.Ordinal));
}
