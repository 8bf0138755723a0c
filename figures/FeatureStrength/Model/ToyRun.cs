namespace FeatureStrength.Model;

/// <summary>What is kept of a run of a toy model.</summary>
/// <param name="FinalLoss">Mean loss over the last tenth of the steps; NaN when the run died.</param>
/// <param name="PeakLoss">Largest loss of the run, the one at the start included; +∞ when the run died.</param>
/// <param name="LearningStep">First step with a loss below <see cref="LearnedLoss"/>; −1 when there is none.</param>
internal readonly record struct ToyRun(double FinalLoss, double PeakLoss, int LearningStep)
{
    /// <summary>A tenth of the loss at the start: the plateau is over.</summary>
    public const double LearnedLoss = 0.05;

    /// <summary>Trains for a number of steps, or until the run dies.</summary>
    public static ToyRun Of<TToy>(TToy toy, int steps)
        where TToy : IToy
    {
        (double tail, double peak, int learned) = (0, toy.Loss, -1);
        int counted = Math.Max(1, steps / 10);
        for (int step = 0; step < steps; step++)
        {
            toy.Advance();
            if (!toy.IsAlive)
            {
                return new ToyRun(double.NaN, double.PositiveInfinity, -1);
            }

            double loss = toy.Loss;
            peak = Math.Max(peak, loss);
            learned = learned < 0 && loss < LearnedLoss ? step + 1 : learned;
            tail += step >= steps - counted ? loss : 0;
        }

        return new ToyRun(tail / counted, peak, learned);
    }
}
