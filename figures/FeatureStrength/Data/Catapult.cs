using Cake.Frosting;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Learning;
using Figures.Numerics;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>Runs of F8: a network and toy T2 at the same learning rate times initial sharpness.</summary>
[TaskName("FeatureStrength.Catapult")]
[TaskDescription("Full-batch descent at small γ with learning rates below, in and above the catapult window")]
[IsDependentOn(typeof(ImageFiles))]
public sealed class Catapult : DataTask<CatapultSetting>
{
    /// <inheritdoc/>
    protected override CatapultSetting Parameters(Profile profile) => new(
        DataSource.Synthetic, Depth: 3, Width: profile == Profile.Smoke ? 16 : 32, Samples: profile == Profile.Smoke ? 64 : 128,
            LogStrength: -3,
        Steps: profile == Profile.Smoke ? 150 : 300, Ratios: [1, 1.9, 2.5, 3.5, 6, 9, 12], Seed: 1);

    /// <inheritdoc/>
    protected override TableSet Run(CatapultSetting parameters, Inputs inputs)
    {
        using Samples samples = Samples.Of(parameters.Data, inputs.Files<ImageFiles>());
        var batch = new SampleBatch<double>(samples.Training, parameters.Samples);
        batch.Read(0);
        Network<double> network =
            new MlpShape(samples.Training.Inputs, parameters.Width, samples.Training.Classes, parameters.Depth).Network<double>();
        double[] initial = network.Initialize(RandomStream.Create(parameters.Seed, "FeatureStrength.weights", 0));
        double[] reference = network.Evaluate(initial, batch.Inputs);
        double strength = Elementary.Exp10(parameters.LogStrength);
        double sharpness = TangentKernel.Sharpness<double>(network, initial, strength, LossKind.MeanSquare, batch.Inputs, reference);
        var training = new LockStepTraining<double>(network, initial, new TrainingSetting(
            strength, [.. parameters.Ratios.Select(ratio => ratio / (parameters.Width * sharpness))], LossKind.MeanSquare,
            UpdateRule.GradientDescent, parameters.Samples));
        var losses = new List<CatapultLossRow>();
        WideProduct.Run[] toys = [.. parameters.Ratios.Select(ratio => ToyRun(strength, ratio))];
        for (int step = 0; step < parameters.Steps; step++)
        {
            inputs.Cancellation.ThrowIfCancellationRequested();
            training.Step(batch.Inputs, batch.Labels, reference);
            for (int run = 0; run < toys.Length; run++)
            {
                losses.Add(new CatapultLossRow(
                    parameters.Ratios[run], step, training.IsAlive(run) ? training.Losses[run] : double.NaN,
                    toys[run].IsAlive ? toys[run].Loss : double.NaN));
                toys[run].Advance();
            }
        }

        double FinalRatio(int run) => training.IsAlive(run)
            ? parameters.Ratios[run] / sharpness * TangentKernel.Sharpness<double>(
                network, training.Parameters(run), strength, LossKind.MeanSquare, batch.Inputs, reference)
            : double.NaN;
        return TableSet.Of(
            ("losses", Table.Of(losses)),
            ("ends", Table.Of(parameters.Ratios.Select((ratio, run) => new CatapultEndRow(ratio, FinalRatio(run))))),
            ("setting", Table.Of(
            [
                new CatapultSettingRow(
                    parameters.Data, parameters.Depth, parameters.Width, parameters.Samples, parameters.LogStrength),
            ])));
    }

    /// <summary>Toy T2 from the output 0.1 that the reference trajectories start from (SPEC g).</summary>
    private static WideProduct.Run ToyRun(double strength, double ratio)
    {
        var model = new WideProduct(strength, InitialOutput: 0.1);
        return model.Start(ratio / model.InitialSharpness);
    }
}
