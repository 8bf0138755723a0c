namespace Figures.Learning;

/// <summary>The work on one replica, and its distribution: workers claim replicas one by one, so a busy processor holds nobody up.</summary>
public sealed partial class LockStepTraining<T>
{
    /// <summary>The batch of the current step: pinned while the workers read it.</summary>
    private unsafe struct Batch
    {
        public T* Inputs, Reference;
        public byte* Labels;
        public int Samples;
    }

    /// <summary>What one thread needs to train any of the replicas.</summary>
    private sealed class Worker(LockStepTraining<T> training)
    {
        private readonly T[] gradient = training.Setting.Rule == UpdateRule.SignDescent ? new T[training.Network.Parameters] : [];

        public CentredModel<T> Model { get; } =
            new(training.Network, training.Setting.Gamma, training.Setting.Loss, training.Setting.BatchSize);

        /// <summary>Trains replicas that are alive until all have been claimed.</summary>
        public unsafe void Run()
        {
            var batch = training.batch;
            var inputs = new ReadOnlySpan<T>(batch.Inputs, batch.Samples * training.Network.Inputs);
            var reference = new ReadOnlySpan<T>(batch.Reference, batch.Samples * training.Network.Outputs);
            var labels = new ReadOnlySpan<byte>(batch.Labels, batch.Samples);
            for (int place; (place = Interlocked.Increment(ref training.next) - 1) < training.AliveCount;)
            {
                Train(training.alive[place], inputs, labels, reference);
            }
        }

        /// <summary>One update, unless the loss ends the run.</summary>
        private void Train(int replica, ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, ReadOnlySpan<T> reference)
        {
            var parameters = training.replicas[replica].AsSpan();
            var loss = Model.Loss(parameters, inputs, labels, reference);
            training.losses[replica] = loss;
            if (!training.Survives(loss))
            {
                return;
            }

            var rate = training.Network.Width * training.Setting.LearningRates[replica];
            if (training.Setting.Rule == UpdateRule.GradientDescent)
            {
                Model.AddGradient(parameters, inputs, -rate, parameters);
                return;
            }

            gradient.AsSpan().Clear();
            Model.AddGradient(parameters, inputs, 1, gradient);
            Elementwise<T>.Descend(T.CreateTruncating(rate), gradient, parameters);
        }
    }
}
