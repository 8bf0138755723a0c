namespace Figures.Learning;

/// <summary>The work on one replica. Workers claim replicas one by one, so a busy processor holds nobody up.</summary>
public sealed partial class LockStepTraining<T>
{
    /// <summary>Consecutive batches of equal size: pinned while the workers read them.</summary>
    private unsafe struct Window
    {
        public T* Inputs, Reference;
        public byte* Labels;
        public double* History;
        public int Samples, Steps;
    }

    /// <summary>What one thread needs to train any of the replicas.</summary>
    private sealed class Worker(LockStepTraining<T> training)
    {
        private readonly T[] gradient = training.Setting.Rule == UpdateRule.SignDescent ? new T[training.Network.Parameters] : [];

        public CentredModel<T> Model { get; } =
            new(training.Network, training.Setting.Gamma, training.Setting.Loss, training.Setting.BatchSize);

        /// <summary>Trains replicas that are alive until all have been claimed; each goes through the whole window.</summary>
        public void Run()
        {
            for (int place; (place = Interlocked.Increment(ref training.next) - 1) < training.AliveCount;)
            {
                Train(training.alive[place], training.window);
            }
        }

        private unsafe void Train(int replica, in Window window)
        {
            var (wide, narrow) = (window.Samples * training.Network.Inputs, window.Samples * training.Network.Outputs);
            for (var step = 0; step < window.Steps; step++)
            {
                var loss = Update(
                    replica,
                    new(window.Inputs + (nint)step * wide, wide),
                    new(window.Labels + step * window.Samples, window.Samples),
                    new(window.Reference + step * narrow, narrow));
                training.losses[replica] = loss;
                if (window.History != null)
                {
                    window.History[step * training.Count + replica] = loss;
                }

                if (!training.Survives(loss))
                {
                    training.droppedAt[replica] = training.Steps + step;
                    return;
                }
            }
        }

        /// <summary>The loss, and one update unless the loss ends the run.</summary>
        private double Update(int replica, ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, ReadOnlySpan<T> reference)
        {
            var parameters = training.replicas[replica].Span;
            var loss = Model.Loss(parameters, inputs, labels, reference);
            if (training.Survives(loss))
            {
                Descend(parameters, inputs, training.Network.Width * training.Setting.LearningRates[replica]);
            }

            return loss;
        }

        private void Descend(Span<T> parameters, ReadOnlySpan<T> inputs, double rate)
        {
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
