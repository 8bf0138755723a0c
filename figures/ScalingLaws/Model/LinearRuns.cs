using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>Repeated runs of <see cref="LinearDescent"/>, averaged at given steps.</summary>
/// <param name="Eigenvalues">One for each input.</param>
/// <param name="Trained">The values of N_l.</param>
/// <param name="LearningRate">η.</param>
/// <param name="InitialDeviation">σ_J.</param>
internal sealed record LinearRuns(double[] Eigenvalues, IReadOnlyList<int> Trained, double LearningRate, double InitialDeviation)
{
    /// <summary>The average error: place = model · number of steps + index of the step.</summary>
    public Average Record(IReadOnlyList<long> steps, int runs, RandomStream stream, CancellationToken cancellation)
    {
        var average = new Average(Trained.Count * steps.Count);
        for (int run = 0; run < runs; run++)
        {
            var descent = new LinearDescent(Eigenvalues, Trained, LearningRate, InitialDeviation, stream.Derive("run", run));
            for (int index = 0; index < steps.Count; index++)
            {
                descent.AdvanceTo(steps[index], cancellation);
                for (int model = 0; model < Trained.Count; model++)
                {
                    average.Add((model * steps.Count) + index, descent.Error(model));
                }
            }
        }

        return average;
    }
}
