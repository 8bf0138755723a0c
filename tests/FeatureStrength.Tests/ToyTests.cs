using FeatureStrength.Model;
using Figures.Learning;

namespace FeatureStrength.Tests;

/// <summary>The toy models against trajectories and scans of an independent program (SPEC b, g, i).</summary>
public sealed class ToyTests
{
    [Fact]
    public void The_scalar_product_follows_every_reference_trajectory()
    {
        foreach (var run in Reference.Rows("toy_T1_trajectories.csv").GroupBy(row => (row["optimizer"], row["L"], row["gamma"])))
        {
            var model = new ScalarProduct(run.First().Integer("L"), run.First().Number("gamma"));
            UpdateRule rule = run.Key.Item1 == "sign" ? UpdateRule.SignDescent : UpdateRule.GradientDescent;
            ScalarProduct.Run toy = model.Start(run.First().Number("eta"), rule);
            int step = 0;
            foreach (var row in run)
            {
                for (; step < row.Integer("step"); step++)
                {
                    toy.Advance();
                }

                string what = $"{run.Key}, step {step}";
                Reference.AssertClose(row.Number("w"), toy.Weight, 1e-12, what);
                Reference.AssertClose(row.Number("f"), model.Output(toy.Weight), 1e-11, what);
                Reference.AssertClose(row.Number("loss"), toy.Loss, 1e-11, what);
                Reference.AssertClose(row.Number("lambda_ntk"), model.Sharpness(toy.Weight), 1e-11, what, floor: 0);
            }
        }
    }

    [Fact]
    public void The_wide_product_follows_every_reference_trajectory()
    {
        foreach (var run in Reference.Rows("toy_T2_trajectories.csv").GroupBy(row => (row["gamma"], row["eta"])))
        {
            WideProduct.Run toy = new WideProduct(run.First().Number("gamma"), run.First().Number("s")).Start(run.First().Number("eta"));
            int step = 0;
            foreach (var row in run)
            {
                for (; step < row.Integer("step"); step++)
                {
                    toy.Advance();
                }

                string what = $"{run.Key}, step {step}";
                Reference.AssertClose(row.Number("s"), toy.Output, 1e-9, what);
                Reference.AssertClose(row.Number("lambda"), toy.Kernel, 1e-9, what);
                Reference.AssertClose(row.Number("loss"), toy.Loss, 1e-9, what);
            }
        }
    }

    [Fact]
    public void The_largest_step_size_of_the_scalar_product_is_that_of_the_reference_scan()
    {
        foreach (var row in Reference.Rows("toy_T1_etamax.csv"))
        {
            var model = new ScalarProduct(row.Integer("L"), row.Number("gamma"));
            Reference.AssertClose(row.Number("eta_max_formula_2_over_lambda_end"), model.LargestStableStep, 1e-12, "2/λ_end", floor: 0);
            double largest = StepSizeScan.Largest(
                rate => model.Start(rate), model.LargestStableStep, 3, 40, row.Integer("T"), run => run.FinalLoss < 0.025);
            Reference.AssertClose(row.Number("eta_max_measured"), largest, 0.02, $"L = {model.Depth}, γ = {model.Strength}", floor: 0);
        }
    }

    [Fact]
    public void The_edges_of_the_wide_product_are_those_of_the_reference_scan()
    {
        foreach (var row in Reference.Rows("toy_T2_etamax.csv"))
        {
            var model = new WideProduct(row.Number("gamma"));
            double Edge(Func<ToyRun, bool> ended) => StepSizeScan.Largest(
                rate => model.Start(rate), 2 / model.FinalSharpness, 1.5, 160, 4000, ended);
            Reference.AssertClose(
                row.Number("eta_converging"), Edge(run => run.FinalLoss < 0.02), 0.02, $"converging at γ = {model.Strength}", floor: 0);
            Reference.AssertClose(
                row.Number("eta_monotone"), Edge(run => run is { FinalLoss: < 0.02, PeakLoss: <= 0.75 }), 0.02,
                $"monotone at γ = {model.Strength}", floor: 0);
        }
    }

    [Fact]
    public void The_deep_linear_network_descends_along_its_gradient()
    {
        var network = new DeepLinearNetwork(Depth: 3, Width: 6, Inputs: 4, Batch: 5, Seed: 3);
        double[] samples = network.Samples(3);
        samples.AsSpan(0, 20).CopyTo(samples.AsSpan(20));
        double before = network.Start(0.7, 0, samples).Loss;
        const double Small = 1e-7;
        DeepLinearNetwork.Run stepped = network.Start(0.7, Small, samples);
        stepped.Advance();
        DeepLinearNetwork.Run twice = network.Start(0.7, 2 * Small, samples);
        twice.Advance();
        Assert.True(stepped.Loss < before);
        Assert.Equal(2, (twice.Loss - before) / (stepped.Loss - before), 1e-4);
    }

    [Fact]
    public void A_toy_that_diverges_says_so()
    {
        ToyRun run = ToyRun.Of(new WideProduct(0.01).Start(1e-3), 4000);
        Assert.Equal((double.NaN, double.PositiveInfinity, -1), (run.FinalLoss, run.PeakLoss, run.LearningStep));
    }

    [Fact]
    public void A_power_law_is_recovered_from_its_points()
    {
        PowerLaw fit = PowerLaw.Through([(0.1, 3 * 0.01), (1, 3), (10, 300), (100, double.NaN)]);
        Assert.Equal(2, fit.Exponent, 1e-12);
        Assert.Equal(3, fit.Prefactor, 1e-12);
    }
}
