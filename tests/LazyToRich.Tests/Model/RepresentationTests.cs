using Figures.Numerics;

using LazyToRich.Model;
using LazyToRich.Tests.Reference;

namespace LazyToRich.Tests.Model;

public sealed class RepresentationTests
{
    [Fact]
    public void The_reference_kernel_is_reproduced_and_its_distance_needs_no_kernel()
    {
        var table = ReferenceTable.Read("R4_ntk");
        var inputs = table.Matrix(row => row["matrix"] == "X");
        var reference = ReferenceCase.All[1];
        var kernel = TangentKernel.Of(reference.Start.Gram(), inputs);
        Near.Equal(table.Matrix(row => row["matrix"] != "X"), kernel, 1e-12, "NTK at t = 0");

        var later = reference.Solve().At(0.7);
        var distance = 1 - Representations.Cosine(kernel, TangentKernel.Of(later, inputs));
        Near.Equal(distance, TangentKernel.Distance(reference.Start.Gram(), later), 1e-14, "S");
    }

    [Fact]
    public void Small_kernel_distances_keep_their_digits()
    {
        var start = ReferenceCase.All[4].Start.Gram();
        var near = start with { Matrix = start.Matrix + (StackedGram.Of(
            Matrix.Diagonal([1, -1, 0]), new Matrix(3, 3), new Matrix(3, 3)).Matrix * 1e-9) };
        var far = start with { Matrix = start.Matrix + ((near.Matrix - start.Matrix) * 1e3) };
        var ratio = TangentKernel.Distance(start, far) / TangentKernel.Distance(start, near);
        Assert.InRange(ratio, 0.99e6, 1.01e6);
    }

    [Fact]
    public void The_layers_of_a_balanced_network_follow_from_its_function_at_any_time()
    {
        foreach (var reference in ReferenceCase.All.Where(reference => reference.HasNoSpareUnits))
        {
            foreach (var time in new[] { 0, 0.4, 3, 1e4 })
            {
                var now = reference.Solve().At(time);
                var split = Representations.Of(TaskSpectrum.Of(now.Function), reference.RelativeScale);
                Near.Equal(now.Matrix, split.Matrix, 1e-12, $"case {reference.Number}, T = {time}");
            }
        }
    }

    [Fact]
    public void Large_scales_make_one_layer_task_agnostic_and_zero_makes_both_task_specific()
    {
        var task = TaskSpectrum.Of(ReferenceCase.All[3].Correlation);
        var rich = Representations.Of(task, 0);
        Near.Equal(Representations.RichEncoderGram(task), rich.EncoderGram, 1e-14, "G");
        Near.Equal(Representations.RichDecoderGram(task), rich.DecoderGram, 1e-14, "H");
        foreach (var scale in new[] { -1e4, 1e4 })
        {
            var lazy = Representations.Of(task, scale).Matrix;
            Near.Equal(Representations.LazyLimit(task, scale).Matrix, lazy, 1e-6, $"QQᵀ at λ = {scale}");
        }
    }

    [Fact]
    public void A_square_network_with_a_large_scale_learns_like_a_shallow_one()
    {
        var reference = ReferenceCase.All[4];
        const double Scale = -5000;
        var start = BalancedInitialization.Rebalance(
            reference.Start.Encoder, reference.Start.Decoder, Scale, Matrix.Identity(3));
        var solution = new StableSolution(reference.Task, start, Scale);
        foreach (var time in new[] { 0.3, 1, 2.5 })
        {
            var shallow = Representations.LazyFunction(start.Function, reference.Correlation, 1, time);
            Near.Equal(shallow, solution.At(time / Math.Abs(Scale)).Function, 1e-6, $"|λ|T = {time}");
        }
    }

    [Fact]
    public void Noise_sensitivities_of_the_reference_are_reproduced()
    {
        foreach (var row in ReferenceTable.Read("R8_noise").Rows)
        {
            var reference = ReferenceCase.All[row.Integer("case")];
            var (scale, deviation) = (reference.RelativeScale, row.Number("sigma"));
            var input = NoiseSensitivity.ToInputs(reference.Task, deviation);
            Near.Equal(row.Number("input_noise_loss"), input, 1e-12, $"input noise, case {row["case"]}");
            var parameter = NoiseSensitivity.ToParameters(reference.Task, scale, deviation);
            Near.Equal(row.Number("param_noise_loss"), parameter, 1e-12, $"parameter noise, case {row["case"]}");
        }
    }

    [Fact]
    public void Sampled_noise_agrees_with_the_expected_loss()
    {
        foreach (var reference in ReferenceCase.All.Where(reference => reference.HasNoSpareUnits))
        {
            var converged = reference.Solve().WeightsAt(1e6);
            var stream = RandomStream.Create(13, "noise", reference.Number);
            var input = NoiseSensitivity.SampleInputs(converged, 0.5, 4000, stream.Derive("input"));
            Assert.InRange((input.Mean - NoiseSensitivity.ToInputs(reference.Task, 0.5)) / input.StandardError, -4, 4);
            var parameters = NoiseSensitivity.SampleParameters(converged, 0.5, 4000, stream.Derive("parameters"));
            var expected = NoiseSensitivity.ToParameters(reference.Task, reference.RelativeScale, 0.5);
            Assert.InRange((parameters.Mean - expected) / parameters.StandardError, -4, 4);
        }
    }
}
