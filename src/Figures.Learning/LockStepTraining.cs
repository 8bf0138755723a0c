using System.Numerics;
using Figures.Numerics;

namespace Figures.Learning;

/// <summary>
/// Replicas of one network that start from the same θ₀, see the same batches and differ in their step size only: all η of
/// one γ in the sweep of arXiv 2410.04642. The reference outputs h(x, θ₀) of a batch are shared by all. A replica whose loss is NaN (or
/// above the bound) drops out before it is updated, and costs nothing from then on.
/// <para>
/// A replica's numbers do not depend on which other replicas run beside it, nor on the number of threads. After the
/// first step nothing is allocated. Not thread-safe: one caller at a time.
/// </para>
/// </summary>
/// <typeparam name="T">double, which the authors use for γ &lt; 0.01, or float.</typeparam>
public sealed partial class LockStepTraining<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] initial;
    private readonly AlignedArray<T>[] replicas;
    private readonly int[] alive;
    private readonly long[] droppedAt;
    private readonly double[] losses;
    private readonly Worker[] workers;
    private readonly Action<int> work;
    private Window window;
    private int next;
    private T[] reference = [];

    /// <summary>All replicas at <paramref name="initial"/>.</summary>
    /// <param name="network">The network they share.</param>
    /// <param name="initial">θ₀; copied.</param>
    /// <param name="setting">γ, step sizes, loss and update rule.</param>
    /// <exception cref="ArgumentException">The parameters do not fit the network, or the setting is empty.</exception>
    public LockStepTraining(Network<T> network, ReadOnlySpan<T> initial, TrainingSetting setting)
    {
        if (initial.Length != network.Parameters || setting.LearningRates.Count == 0)
        {
            throw new ArgumentException(
                $"{initial.Length} parameters for a network of {network.Parameters}; {setting.LearningRates.Count} step sizes.",
                nameof(setting));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(setting.Threads, 1);
        (Network, Setting, this.initial) = (network, setting, initial.ToArray());
        replicas = [.. setting.LearningRates.Select(_ => AlignedArray<T>.Of(this.initial))];
        alive = [.. Enumerable.Range(0, Count)];
        droppedAt = new long[Count];
        droppedAt.AsSpan().Fill(-1);
        losses = new double[Count];
        losses.AsSpan().Fill(double.NaN);
        AliveCount = Count;
        workers = [.. Enumerable.Range(0, Math.Min(setting.Threads, Count)).Select(_ => new Worker(this))];
        work = worker => workers[worker].Run();
    }

    /// <summary>The network the replicas share.</summary>
    public Network<T> Network { get; }

    /// <summary>γ, step sizes, loss and update rule.</summary>
    public TrainingSetting Setting { get; }

    /// <summary>Number of replicas, those that dropped out included.</summary>
    public int Count => replicas.Length;

    /// <summary>Number of replicas still training.</summary>
    public int AliveCount { get; private set; }

    /// <summary>Steps taken.</summary>
    public long Steps { get; private set; }

    /// <summary>
    /// Each replica's loss on the batch of its last step, before the update: on fresh batches an unbiased test loss. NaN before the
    /// first step; a replica that dropped out keeps the loss it dropped out with.
    /// </summary>
    public ReadOnlySpan<double> Losses => losses;

    /// <summary>Initial parameters θ₀.</summary>
    public ReadOnlySpan<T> Initial => initial;

    /// <summary>True while the replica trains.</summary>
    public bool IsAlive(int replica) => droppedAt[replica] < 0;

    /// <summary>Number of the step (from 0) whose loss made the replica drop out; −1 while it trains.</summary>
    public long DroppedAt(int replica) => droppedAt[replica];

    /// <summary>Parameters of a replica, in the order of <see cref="Network{T}"/>.</summary>
    public ReadOnlySpan<T> Parameters(int replica) => replicas[replica].Span;

    /// <summary>One update of every replica that is alive.</summary>
    /// <param name="inputs">Samples × inputs, row by row.</param>
    /// <param name="labels">A class for each sample; at most <see cref="TrainingSetting.BatchSize"/>.</param>
    /// <param name="reference">h(x, θ₀) of the same samples: <see cref="Network{T}.Evaluate"/> of <see cref="Initial"/>.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a label is not a class.</exception>
    public void Step(ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, ReadOnlySpan<T> reference) =>
        Run(inputs, labels, reference, labels.Length, default);

    /// <summary>One update of every replica that is alive; h(x, θ₀) is computed here, once for all of them.</summary>
    /// <inheritdoc cref="Step(ReadOnlySpan{T}, ReadOnlySpan{byte}, ReadOnlySpan{T})"/>
    public void Step(ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels) => Step(inputs, labels, Reference(inputs));

    /// <summary>
    /// The steps of several consecutive batches; h(x, θ₀) is computed here, once for all replicas.
    /// </summary>
    /// <inheritdoc cref="Train(ReadOnlySpan{T}, ReadOnlySpan{byte}, ReadOnlySpan{T}, Span{double})"/>
    public void Train(ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, Span<double> history) =>
        Train(inputs, labels, Reference(inputs), history);

    /// <summary>
    /// The steps of several consecutive batches: the same numbers as single steps, but faster, since a replica's
    /// parameters stay in the cache from batch to batch. Windows of 4 to 16 batches gain most.
    /// </summary>
    /// <param name="inputs">Samples × inputs: whole batches of <see cref="TrainingSetting.BatchSize"/> samples, in order.</param>
    /// <param name="labels">A class for each sample.</param>
    /// <param name="reference">h(x, θ₀) of the same samples.</param>
    /// <param name="history">
    /// Batches × replicas, row by row: receives every loss; NaN for steps a replica did not take. May be empty.
    /// </param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a label is not a class.</exception>
    public void Train(ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, ReadOnlySpan<T> reference, Span<double> history)
    {
        var steps = labels.Length / Setting.BatchSize;
        if (steps * Setting.BatchSize != labels.Length || (!history.IsEmpty && history.Length != steps * Count))
        {
            throw new ArgumentException(
                $"{labels.Length} samples are not whole batches of {Setting.BatchSize}, or {history.Length} losses not those of {Count} "
                + "replicas for each of them.",
                nameof(labels));
        }

        history.Fill(double.NaN);
        Run(inputs, labels, reference, Setting.BatchSize, history);
    }

    /// <summary>Loss and accuracy of one replica; nothing changes.</summary>
    /// <param name="replica">Its number; it may have dropped out.</param>
    /// <param name="inputs">Samples × inputs; any number of samples.</param>
    /// <param name="labels">A class for each sample.</param>
    /// <param name="reference">h(x, θ₀) of the same samples.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a label is not a class.</exception>
    public Evaluation Evaluate(int replica, ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, ReadOnlySpan<T> reference) =>
        workers[0].Model.Evaluate(replicas[replica].Span, inputs, labels, reference);

    /// <summary>h(x, θ₀), in memory that is kept for the next batch.</summary>
    private ReadOnlySpan<T> Reference(ReadOnlySpan<T> inputs)
    {
        var count = inputs.Length / Network.Inputs * Network.Outputs;
        if (reference.Length < count)
        {
            reference = new T[count];
        }

        workers[0].Model.Outputs(initial, inputs, reference);
        return reference.AsSpan(0, count);
    }

    private bool Survives(double loss) => loss <= Setting.LossBound;

    private unsafe void Run(
        ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, ReadOnlySpan<T> reference, int samples, Span<double> history)
    {
        workers[0].Model.RequireFit(inputs, labels, reference, samples);
        fixed (T* x = inputs, h = reference)
        fixed (byte* y = labels)
        fixed (double* losses = history)
        {
            window = new Window
            {
                Inputs = x,
                Reference = h,
                Labels = y,
                Samples = samples,
                Steps = labels.Length / samples,
                History = losses,
            };
            next = 0;
            SharedWork.Run(workers.Length, workers.Length, work);
            Steps += window.Steps;
            window = default;
        }

        RemoveDropped();
    }

    /// <summary>Takes the replicas whose run has ended off the list, keeping the order of the others.</summary>
    private void RemoveDropped()
    {
        var kept = 0;
        foreach (var replica in alive.AsSpan(0, AliveCount))
        {
            if (IsAlive(replica))
            {
                alive[kept++] = replica;
            }
        }

        AliveCount = kept;
    }
}
