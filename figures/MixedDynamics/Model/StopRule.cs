namespace MixedDynamics.Model;

/// <summary>
/// The stop rules of the authors' grid notebook, exactly and in their order (SPEC B6). Shown one iteration at a time; the losses are
/// those before the iteration's update.
/// </summary>
/// <param name="maximumIterations">The cap: the last iteration has this number minus one. 750 in the notebook.</param>
public sealed class StopRule(int maximumIterations)
{
    private const double SmallTrainLoss = 1e-3;
    private const double FlatChange = 2e-4;
    private const double NoticeableProgress = 1e-2;
    private const int Patience = 3;

    private int iteration = -1;
    private double firstTrain;
    private double previousTrain;
    private double previousTest;
    private double testBeforePrevious;

    /// <summary>Takes the losses of the next iteration and says whether the run ends with it.</summary>
    /// <param name="train">L_i, the train loss.</param>
    /// <param name="test">T_i, the test loss.</param>
    /// <returns><see cref="StopReason.None"/> to go on.</returns>
    public StopReason Observe(double train, double test)
    {
        iteration++;
        if (iteration == 0)
        {
            firstTrain = train;
        }

        StopReason reason = Judge(train, test);
        previousTrain = train;
        testBeforePrevious = previousTest;
        previousTest = test;
        return reason;
    }

    private StopReason Judge(double train, double test)
    {
        if (!double.IsFinite(train) || !double.IsFinite(test))
        {
            return StopReason.Diverged;
        }

        if (train < SmallTrainLoss)
        {
            return StopReason.TrainSmall;
        }

        if (iteration > Patience)
        {
            if (testBeforePrevious < previousTest && previousTest < test)
            {
                return StopReason.TestRising;
            }

            if (Math.Abs(train - previousTrain) < FlatChange && firstTrain - train > NoticeableProgress)
            {
                return StopReason.TrainFlat;
            }
        }

        return iteration + 1 >= maximumIterations ? StopReason.IterationCap : StopReason.None;
    }
}
