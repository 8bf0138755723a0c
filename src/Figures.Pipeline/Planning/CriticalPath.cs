namespace Figures.Pipeline;

/// <summary>How much work hangs on a step: the longest way from its start to the end of the run.</summary>
public static class CriticalPath
{
    /// <summary>Seconds assumed for a step that never ran.</summary>
    public const double Unknown = 1;

    /// <summary>For every step its own expected time plus the longest of those that read it.</summary>
    public static IReadOnlyDictionary<string, double> Lengths(Plan plan)
    {
        var lengths = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var planned in plan.Steps.Reverse())
        {
            var own = planned.State == StepState.UpToDate ? 0 : planned.ExpectedSeconds ?? Unknown;
            var length = own + lengths.GetValueOrDefault(planned.Step.Name);
            lengths[planned.Step.Name] = length;
            foreach (var input in planned.Step.Inputs)
            {
                lengths[input] = Math.Max(lengths.GetValueOrDefault(input), length);
            }
        }

        return lengths;
    }
}
