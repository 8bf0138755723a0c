using System.Numerics;

using Figures.Learning;
using Figures.Numerics;

namespace FeatureStrength.Model;

/// <summary>Trains all step sizes of a window and all ensembles on one pass over the samples.</summary>
/// <typeparam name="T">double or float.</typeparam>
/// <param name="setting">The column.</param>
/// <param name="training">Samples of training, in their one order.</param>
/// <param name="test">Samples that only measure.</param>
internal sealed class ColumnTraining<T>(ColumnSetting setting, ISampleSource training, ISampleSource test)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Most batches a run goes through while its weights stay in the cache.</summary>
    private const int LargestWindow = 8;

    private readonly Network<T> network = new MlpShape(training.Inputs, setting.Width, training.Classes, setting.Depth).Network<T>();

    /// <summary>One run for each step size and ensemble.</summary>
    /// <param name="rateIndices">The step sizes.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="resumption">Where a long training keeps its state; null keeps none.</param>
    public IReadOnlyList<PlaneRun> Train(
        IReadOnlyList<int> rateIndices, CancellationToken cancellation, Resumption? resumption = null)
    {
        var shared = new TrainingSetting(
            setting.Strength, [.. rateIndices.Select(setting.Rate)], setting.Loss, setting.Rule, setting.Batch);
        LockStepTraining<T>[] ensembles = [.. Enumerable.Range(0, setting.Ensembles).Select(ensemble => new LockStepTraining<T>(
            network, network.Initialize(RandomStream.Create(setting.Seed, "FeatureStrength.weights", ensemble)), shared))];
        List<double>[][] losses = [.. ensembles.Select(_ => rateIndices.Select(_ => new List<double>()).ToArray())];
        int window = Enumerable.Range(1, LargestWindow).Last(steps => setting.Steps % steps == 0);
        var batches = new SampleBatch<T>(training, window * setting.Batch);
        double[] history = new double[window * rateIndices.Count];
        int? between = resumption is null ? null
            : ColumnState.StepsBetween(setting, network.Parameters, rateIndices.Count * setting.Ensembles, resumption.OperationsBetween);
        int start = Restore(resumption?.Open, ensembles, losses);
        for (int step = start; step < setting.Steps && ensembles.Any(ensemble => ensemble.AliveCount > 0); step += window)
        {
            if (between is { } steps && step > start && step / steps > (step - window) / steps)
            {
                var state = new WindowState<T>(step, [.. ensembles.Select(ensemble => ensemble.SaveState())], losses);
                resumption!.Keep(state.Write);
            }

            cancellation.ThrowIfCancellationRequested();
            batches.Read((long)step * setting.Batch);
            foreach ((int index, LockStepTraining<T> ensemble) in ensembles.Index())
            {
                if (ensemble.AliveCount > 0)
                {
                    ensemble.Train(batches.Inputs, batches.Labels, history);
                    Record(ensemble, step, history, losses[index]);
                }
            }
        }

        return Results(ensembles, rateIndices, losses);
    }

    /// <summary>Goes back to a state that was kept, if there is one; gives the step to go on with.</summary>
    private int Restore(BinaryReader? open, LockStepTraining<T>[] ensembles, List<double>[][] losses)
    {
        if (open is null)
        {
            return 0;
        }

        WindowState<T> state = WindowState<T>.Read(open, network.Parameters);
        for (int ensemble = 0; ensemble < ensembles.Length; ensemble++)
        {
            ensembles[ensemble].RestoreState(state.Trainings[ensemble]);
            losses[ensemble] = state.Losses[ensemble];
        }

        return state.Step;
    }

    /// <summary>Appends the losses from step <paramref name="first"/> on, with the NaN of a run that has just died as its last.</summary>
    private static void Record(LockStepTraining<T> ensemble, int first, ReadOnlySpan<double> history, List<double>[] losses)
    {
        for (int entry = 0; entry < history.Length; entry++)
        {
            (int step, int replica) = (first + (entry / losses.Length), entry % losses.Length);
            if (ensemble.IsAlive(replica) || step <= ensemble.DroppedAt(replica))
            {
                losses[replica].Add(history[entry]);
            }
        }
    }

    private List<PlaneRun> Results(LockStepTraining<T>[] ensembles, IReadOnlyList<int> rateIndices, List<double>[][] losses)
    {
        var runs = new List<PlaneRun>();
        var batch = new SampleBatch<T>(test, Math.Max(1, setting.TestSamples));
        batch.Read(0);
        foreach ((int index, LockStepTraining<T> ensemble) in ensembles.Index())
        {
            T[] reference = network.Evaluate(ensemble.Initial, batch.Inputs);
            runs.AddRange(rateIndices.Select((rate, replica) => new PlaneRun(
                index, rate, [.. losses[index][replica]],
                ensemble.IsAlive(replica) && setting.TestSamples > 0
                    ? ensemble.Evaluate(replica, batch.Inputs, batch.Labels, reference)
                    : new Evaluation(double.NaN, double.NaN))));
        }

        return runs;
    }
}
