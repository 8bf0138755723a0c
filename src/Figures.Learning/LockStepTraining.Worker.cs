namespace Figures.Learning;

/// <summary>The work on one replica.</summary>
public sealed partial class LockStepTraining<T>
{
    /// <summary>What one thread needs to train any of the replicas.</summary>
    private sealed class Worker(LockStepTraining<T> training)
    {
        private readonly T[] gradient = training.Setting.Rule == UpdateRule.SignDescent ? new T[training.Network.Parameters] : [];

        public CentredModel<T> Model { get; } =
            new(training.Network, training.Setting.Gamma, training.Setting.Loss, training.Setting.BatchSize);

        /// <summary>One update, unless the loss ends the run.</summary>
        public void Train(int replica, ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, ReadOnlySpan<T> reference)
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
