namespace Figures.Learning;

/// <summary>The work on one replica.</summary>
public sealed partial class LockStepTraining<T>
{
    /// <summary>What one thread needs to train any of the replicas.</summary>
    private sealed class Worker(LockStepTraining<T> training)
    {
        private readonly ForwardPass<T> pass = new(training.Network, training.Setting.BatchSize);
        private readonly CentredLoss<T> loss = new(training.Setting.Loss, training.Network.Outputs, training.Setting.Gamma);
        private readonly T[] gradient = training.Setting.Rule == UpdateRule.SignDescent ? new T[training.Network.Parameters] : [];

        /// <summary>One update, unless the loss ends the run.</summary>
        public void Train(int replica, ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, ReadOnlySpan<T> reference)
        {
            var parameters = training.replicas[replica].AsSpan();
            var samples = labels.Length;
            pass.Run(parameters, inputs, samples);
            var result = loss.Run(pass.Outputs[..reference.Length], reference, labels, pass.OutputGradient);
            training.losses[replica] = result;
            if (!(result <= training.Setting.LossBound))
            {
                return;
            }

            var rate = training.Network.Width * training.Setting.LearningRates[replica];
            if (training.Setting.Rule == UpdateRule.GradientDescent)
            {
                pass.Backward(parameters, inputs, samples, -rate, parameters);
                return;
            }

            gradient.AsSpan().Clear();
            pass.Backward(parameters, inputs, samples, 1, gradient);
            Elementwise<T>.Descend(T.CreateTruncating(rate), gradient, parameters);
        }

        public Evaluation Evaluate(int replica, ReadOnlySpan<T> inputs, ReadOnlySpan<byte> labels, ReadOnlySpan<T> reference)
        {
            var (sum, hits) = (0.0, 0);
            var (wide, narrow) = (training.Network.Inputs, training.Network.Outputs);
            for (var first = 0; first < labels.Length; first += pass.Samples)
            {
                var samples = Math.Min(pass.Samples, labels.Length - first);
                pass.Run(training.replicas[replica], inputs.Slice(first * wide, samples * wide), samples);
                var outputs = pass.Outputs[..(samples * narrow)];
                var shared = reference.Slice(first * narrow, samples * narrow);
                sum += samples * loss.Run(outputs, shared, labels.Slice(first, samples), default);
                hits += loss.Hits(outputs, shared, labels.Slice(first, samples));
            }

            return new Evaluation(sum / labels.Length, (double)hits / labels.Length);
        }
    }
}
