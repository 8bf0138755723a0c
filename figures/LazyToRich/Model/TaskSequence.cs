using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// Tasks learned one after the other (spec section 6.2; the paper's appendix D.1). λ is conserved by gradient flow,
/// so the exact solution starts again from the weights at the end of the task before.
/// </summary>
public sealed class TaskSequence
{
    private readonly double duration;
    private readonly StableSolution[] solutions;

    /// <summary>A sequence of tasks of equal duration.</summary>
    /// <param name="correlations">Σ of each task, in order.</param>
    /// <param name="start">λ-balanced initial weights.</param>
    /// <param name="relativeScale">λ.</param>
    /// <param name="duration">T spent on each task, &gt; 0.</param>
    public TaskSequence(IReadOnlyList<Matrix> correlations, Weights start, double relativeScale, double duration)
    {
        this.duration = duration;
        solutions = new StableSolution[correlations.Count];
        var weights = start;
        for (var task = 0; task < correlations.Count; task++)
        {
            solutions[task] = new StableSolution(TaskSpectrum.Of(correlations[task]), weights, relativeScale);
            weights = solutions[task].WeightsAt(duration);
        }
    }

    /// <summary>QQᵀ while a task is learned.</summary>
    /// <param name="task">Index of the task.</param>
    /// <param name="time">T since the task began.</param>
    public StackedGram During(int task, double time) => solutions[task].At(time);

    /// <summary>QQᵀ at the end of a task.</summary>
    /// <param name="task">Index of the task.</param>
    public StackedGram After(int task) => solutions[task].At(duration);

    /// <summary>
    /// The rate of change of ½‖W2W1 − Σ_i‖² while another task is learned: tr[(EG + HE)(W2W1 − Σ_i)ᵀ], E = Σ_k − W2W1.
    /// </summary>
    /// <param name="now">QQᵀ.</param>
    /// <param name="trained">Σ_k, the task being learned.</param>
    /// <param name="observed">Σ_i, the task whose loss is watched.</param>
    public static double ForgettingRate(StackedGram now, Matrix trained, Matrix observed)
    {
        var error = trained - now.Function;
        var velocity = (error * now.EncoderGram) + (now.DecoderGram * error);
        return (velocity * (now.Function - observed).Transpose()).Trace();
    }
}
