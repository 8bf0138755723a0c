using Figures.Learning;
using Figures.Numerics;

namespace FeatureStrength.Model;

/// <summary>
/// Toy T3 (SPEC b.3): a deep linear network in the same parameterisation, h = aᵀ(W/√N)…(W₁/√D)x/N, centred and divided by γ, that learns
/// y = β·x/√D online from Gaussian inputs, ‖β‖² = D.
/// </summary>
/// <remarks>
/// A linear network sees a batch only through g = mean of r·x (D numbers), so a step costs the depth times N², whatever the batch.
/// </remarks>
/// <param name="Depth">L, the number of weight matrices, at least 2.</param>
/// <param name="Width">N.</param>
/// <param name="Inputs">D.</param>
/// <param name="Batch">B, new samples of every step.</param>
/// <param name="Seed">Master seed of weights, target and samples; the same for every γ and η.</param>
internal sealed record DeepLinearNetwork(int Depth, int Width, int Inputs, int Batch, ulong Seed)
{
    /// <summary>The signal of every step: all samples of the run, shared by all γ and η.</summary>
    public double[] Samples(int steps)
    {
        var samples = new double[(steps + 1) * Batch * Inputs];
        RandomStream.Create(Seed, "FeatureStrength.DeepLinearNetwork.samples").FillNormals(samples);
        return samples;
    }

    /// <summary>A run from the common initial weights, step size Nη for every weight.</summary>
    public Run Start(double strength, double rate, double[] samples, UpdateRule rule = UpdateRule.GradientDescent) =>
        new(this, strength, rate, samples, rule);

    /// <summary>Weights on their way.</summary>
    internal sealed class Run : IToy
    {
        private readonly DeepLinearNetwork model;
        private readonly double strength;
        private readonly double rate;
        private readonly double[] samples;
        private readonly UpdateRule rule;
        private readonly double[] target;
        private readonly double[][] layers;
        private readonly double[][] forward;
        private readonly double[][] backward;
        private readonly double[] initialMap;
        private readonly double[] map;
        private readonly double[] signal;
        private int step;

        public Run(DeepLinearNetwork model, double strength, double rate, double[] samples, UpdateRule rule)
        {
            (this.model, this.strength, this.rate, this.samples, this.rule) = (model, strength, rate, samples, rule);
            RandomStream stream = RandomStream.Create(model.Seed, "FeatureStrength.DeepLinearNetwork.weights");
            target = new double[model.Inputs];
            stream.Derive("target").FillNormals(target);
            double norm = Math.Sqrt(target.Sum(t => t * t));
            target = [.. target.Select(t => t / norm)];
            layers = new double[model.Depth][];
            for (int layer = 0; layer < model.Depth; layer++)
            {
                layers[layer] = new double[Fan(layer) * Out(layer)];
                stream.Derive("layer", layer).FillNormals(layers[layer]);
            }

            forward = [.. Enumerable.Range(0, model.Depth).Select(layer => new double[Fan(layer)])];
            backward = [.. Enumerable.Range(0, model.Depth).Select(layer => new double[Out(layer)])];
            (map, signal) = (new double[model.Inputs], new double[model.Inputs]);
            Backpropagate();
            initialMap = [.. map];
            Measure();
        }

        /// <inheritdoc/>
        public double Loss { get; private set; }

        /// <inheritdoc/>
        public bool IsAlive => Loss < 1e60;

        /// <inheritdoc/>
        public void Advance()
        {
            Forward();
            for (int layer = 0; layer < model.Depth; layer++)
            {
                Update(layers[layer], backward[layer], forward[layer]);
            }

            step++;
            Backpropagate();
            Measure();
        }

        private int Fan(int layer) => layer == 0 ? model.Inputs : model.Width;

        private int Out(int layer) => layer == model.Depth - 1 ? 1 : model.Width;

        private double Scale(int layer) => layer == model.Depth - 1 ? 1.0 / model.Width : 1 / Math.Sqrt(Fan(layer));

        /// <summary>∂h/∂(output of each layer before its scale), down to the map h = map·x.</summary>
        private void Backpropagate()
        {
            backward[^1][0] = Scale(model.Depth - 1);
            for (int layer = model.Depth - 1; layer >= 0; layer--)
            {
                double[] below = layer == 0 ? map : backward[layer - 1];
                Array.Clear(below);
                (double[] weights, int fan) = (layers[layer], Fan(layer));
                for (int o = 0; o < Out(layer); o++)
                {
                    for (int i = 0; i < fan; i++)
                    {
                        below[i] += backward[layer][o] * weights[(o * fan) + i];
                    }
                }

                for (int i = 0; layer > 0 && i < fan; i++)
                {
                    below[i] *= Scale(layer - 1);
                }
            }
        }

        /// <summary>Residuals of the next batch: their mean square halved, and their mean with the inputs.</summary>
        private void Measure()
        {
            Array.Clear(signal);
            double sum = 0;
            for (int sample = 0; sample < model.Batch; sample++)
            {
                ReadOnlySpan<double> x = samples.AsSpan(((step * model.Batch) + sample) * model.Inputs, model.Inputs);
                double residual = 0;
                for (int i = 0; i < x.Length; i++)
                {
                    residual += (target[i] - ((map[i] - initialMap[i]) / strength)) * x[i];
                }

                sum += residual * residual;
                for (int i = 0; i < x.Length; i++)
                {
                    signal[i] += residual / model.Batch * x[i];
                }
            }

            Loss = 0.5 * sum / model.Batch;
        }

        /// <summary>The batch's signal on its way up.</summary>
        private void Forward()
        {
            signal.CopyTo(forward[0], 0);
            for (int layer = 0; layer < model.Depth - 1; layer++)
            {
                int fan = Fan(layer);
                for (int o = 0; o < Out(layer); o++)
                {
                    double sum = 0;
                    for (int i = 0; i < fan; i++)
                    {
                        sum += layers[layer][(o * fan) + i] * forward[layer][i];
                    }

                    forward[layer + 1][o] = sum * Scale(layer);
                }
            }
        }

        private void Update(double[] weights, double[] outer, double[] inner)
        {
            double factor = model.Width * rate / (rule == UpdateRule.SignDescent ? 1 : strength);
            for (int o = 0; o < outer.Length; o++)
            {
                for (int i = 0; i < inner.Length; i++)
                {
                    double pull = outer[o] * inner[i];
                    double move = rule == UpdateRule.SignDescent ? (pull > 0 ? 1 : pull < 0 ? -1 : 0) : pull;
                    weights[(o * inner.Length) + i] += factor * move;
                }
            }
        }
    }
}
