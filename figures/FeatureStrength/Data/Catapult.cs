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
        var rows = new List<(int Run, int Step, double Network, double Toy)>();
        WideProduct.Run[] toys = [.. parameters.Ratios.Select(ratio => ToyRun(strength, ratio))];
        for (int step = 0; step < parameters.Steps; step++)
        {
            inputs.Cancellation.ThrowIfCancellationRequested();
            training.Step(batch.Inputs, batch.Labels, reference);
            for (int run = 0; run < toys.Length; run++)
            {
                rows.Add((run, step, training.IsAlive(run) ? training.Losses[run] : double.NaN,
                    toys[run].IsAlive ? toys[run].Loss : double.NaN));
                toys[run].Advance();
            }
        }

        double FinalRatio(int run) => training.IsAlive(run)
            ? parameters.Ratios[run] / sharpness * TangentKernel.Sharpness<double>(
                network, training.Parameters(run), strength, LossKind.MeanSquare, batch.Inputs, reference)
            : double.NaN;
        return TableSet.Of(
            ("losses", new Table(
                Column.Doubles("ratio", rows.Select(row => parameters.Ratios[row.Run]), description: "Nη times the sharpness at the "
                    + "start").AsKey(),
                Column.Integers("step", rows.Select(row => row.Step)).AsKey(),
                Column.Doubles("network", rows.Select(row => row.Network), description: "Loss of the network"),
                Column.Doubles("toy", rows.Select(row => row.Toy), description: "Loss of toy T2 with s0 = 0.1"))),
            ("ends", new Table(
                Column.Doubles("ratio", parameters.Ratios, description: "Nη times the sharpness at the start").AsKey(),
                Column.Doubles("final_ratio", Enumerable.Range(0, toys.Length).Select(FinalRatio), description: "Nη times the sharpness "
                    + "at the "
                    + "end; NaN: diverged"))),
            ("setting", new Table(
                Column.Strings("data", [parameters.Data.ToString()], description: "Images trained on").AsKey(),
                Column.Integers("depth", [parameters.Depth], description: "L"),
                Column.Integers("width", [parameters.Width], description: "N"),
                Column.Integers("samples", [parameters.Samples], description: "Samples of the batch"),
                Column.Doubles("log_strength", [parameters.LogStrength], description: "log10 γ"))));
    }

    /// <summary>Toy T2 from the output 0.1 that the reference trajectories start from (SPEC g).</summary>
    private static WideProduct.Run ToyRun(double strength, double ratio)
    {
        var model = new WideProduct(strength, InitialOutput: 0.1);
        return model.Start(ratio / model.InitialSharpness);
    }
}
