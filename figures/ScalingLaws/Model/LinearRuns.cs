using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>Repeated runs of <see cref="LinearStudents"/>, averaged at given steps.</summary>
/// <param name="Eigenvalues">One for each input.</param>
/// <param name="Trained">The values of N_l.</param>
/// <param name="LearningRate">η.</param>
/// <param name="InitialDeviation">σ_J.</param>
internal sealed record LinearRuns(double[] Eigenvalues, IReadOnlyList<int> Trained, double LearningRate, double InitialDeviation)
{
    private const int StepsBetweenLooks = 64;

    /// <summary>Runs on Gaussian inputs, each with inputs of its own. In the averages, place = model · number of steps + index of the
    /// step.</summary>
    public LinearAverages Record(IReadOnlyList<long> steps, int runs, RandomStream stream, CancellationToken cancellation)
    {
        var averages = new LinearAverages(Trained.Count * steps.Count);
        for (int run = 0; run < runs; run++)
        {
            RandomStream own = stream.Derive("run", run);
            Follow([Students(own)], new GaussianInputs(Eigenvalues, own.Derive("inputs")), steps, averages, cancellation);
        }

        return averages;
    }

    /// <summary>Runs that all read the same inputs, as when these are data: only teachers and starts differ.</summary>
    /// <inheritdoc cref="Record"/>
    public LinearAverages RecordOn(IInputs inputs, IReadOnlyList<long> steps, int runs, RandomStream stream, CancellationToken cancellation)
    {
        var averages = new LinearAverages(Trained.Count * steps.Count);
        Follow([.. Enumerable.Range(0, runs).Select(run => Students(stream.Derive("run", run)))], inputs, steps, averages, cancellation);
        return averages;
    }

    private LinearStudents Students(RandomStream stream) => new(Eigenvalues.Length, Trained, LearningRate, InitialDeviation, stream);

    private void Follow(
        LinearStudents[] runs, IInputs inputs, IReadOnlyList<long> steps, LinearAverages averages, CancellationToken cancellation)
    {
        var input = new double[Eigenvalues.Length];
        long step = 0;
        for (int index = 0; index < steps.Count; index++)
        {
            for (; step < steps[index]; step++)
            {
                if (step % StepsBetweenLooks == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                inputs.Next(input);
                foreach (LinearStudents run in runs)
                {
                    run.Learn(input);
                }
            }

            double alpha = step / (double)Eigenvalues.Length;
            foreach (LinearStudents run in runs)
            {
                for (int model = 0; model < Trained.Count; model++)
                {
                    int place = (model * steps.Count) + index;
                    averages.Errors.Add(place, run.Error(model, Eigenvalues));
                    averages.OwnTheory.Add(place, run.SmallRateError(model, Eigenvalues, alpha));
                }
            }
        }
    }
}

/// <summary>What repeated linear runs give.</summary>
/// <param name="places">Number of places.</param>
internal sealed class LinearAverages(int places)
{
    /// <summary>ε_g of the runs.</summary>
    public Average Errors { get; } = new(places);

    /// <summary>Eq. (11) for the teachers and starts of these very runs.</summary>
    public Average OwnTheory { get; } = new(places);
}
