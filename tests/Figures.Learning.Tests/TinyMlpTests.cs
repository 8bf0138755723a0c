namespace Figures.Learning.Tests;

/// <summary>Every tensor of mlp_tiny.csv, an independent computation with PyTorch in doubles.</summary>
public sealed class TinyMlpTests
{
    private const double Relative = 1e-12;

    public static TheoryData<LossKind, string> Runs => new()
    {
        { LossKind.MeanSquare, "0.01" }, { LossKind.MeanSquare, "1" }, { LossKind.MeanSquare, "100" },
        { LossKind.CrossEntropy, "0.01" }, { LossKind.CrossEntropy, "1" }, { LossKind.CrossEntropy, "100" },
    };

    [Fact]
    public void The_raw_outputs_are_those_of_the_reference() =>
        ReferenceTensors.AssertClose(TinyMlp.Tensors.Values("forward", "h_uncentred"), TinyMlp.Reference(0), Relative);

    [Theory]
    [MemberData(nameof(Runs))]
    public void Loss_and_gradients_are_those_of_the_reference(LossKind loss, string gamma)
    {
        var section = $"grad.{Name(loss)}.{gamma}";
        var theta = TinyMlp.Tensors.Parameters("pert", "", TinyMlp.Widths);
        var model = new CentredModel<double>(TinyMlp.Network, double.Parse(gamma), loss, TinyMlp.Batch);
        var gradient = new double[theta.Length];

        var value = model.Loss(theta, TinyMlp.Inputs(0), TinyMlp.Labels(0), TinyMlp.Reference(0));
        model.AddGradient(theta, TinyMlp.Inputs(0), 1, gradient);

        ReferenceTensors.AssertClose([TinyMlp.Tensors.Scalar(section, "loss")], [value], Relative);
        var expected = TinyMlp.Tensors.Parameters(section, "", TinyMlp.Widths);
        for (var l = 0; l < 3; l++)
        {
            ReferenceTensors.AssertClose(
                TinyMlp.Network.Slice(expected.AsSpan(), l), TinyMlp.Network.Slice(gradient.AsSpan(), l), Relative);
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Centred_outputs_are_those_of_the_reference(LossKind loss, string gamma)
    {
        var theta = TinyMlp.Tensors.Parameters("pert", "", TinyMlp.Widths);
        var outputs = TinyMlp.Network.Evaluate(theta, TinyMlp.Inputs(0));
        var centred = outputs.Zip(TinyMlp.Reference(0), (h, h0) => (h - h0) / double.Parse(gamma)).ToArray();
        ReferenceTensors.AssertClose(TinyMlp.Tensors.Values($"grad.{Name(loss)}.{gamma}", "f_centred"), centred, Relative);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Three_steps_are_those_of_the_reference(LossKind loss, string gamma)
    {
        var section = $"sgd.{Name(loss)}.{gamma}";
        var rate = TinyMlp.Tensors.Scalar(section, "lr_total") / TinyMlp.Network.Width;
        var setting = new TrainingSetting(double.Parse(gamma), [rate], loss, UpdateRule.GradientDescent, TinyMlp.Batch);
        var training = new LockStepTraining<double>(TinyMlp.Network, TinyMlp.Initial, setting);
        for (var step = 0; step < 3; step++)
        {
            training.Step(TinyMlp.Inputs(step), TinyMlp.Labels(step), TinyMlp.Reference(step));
            ReferenceTensors.AssertClose([TinyMlp.Tensors.Scalar(section, $"loss_step{step}")], training.Losses, Relative);
            if (step != 1)
            {
                var expected = TinyMlp.Tensors.Parameters(section, $"_after{step + 1}", TinyMlp.Widths);
                ReferenceTensors.AssertClose(expected, training.Parameters(0), Relative);
            }
        }
    }

    [Fact]
    public void No_tensor_of_the_reference_is_left_out()
    {
        var sections = TinyMlp.Tensors.Names.Select(name => name.Split('/', '.')[0]).Distinct();
        Assert.Equal(["meta", "init", "input", "forward", "pert", "grad", "sgd"], sections);
        double[] sizes = [3, 8, 6, 3, 5];
        Assert.Equal(sizes, TinyMlp.Tensors.Names.Where(name => name.StartsWith("meta/")).Select(
            name => TinyMlp.Tensors.Scalar("meta", name["meta/".Length..])));
    }

    private static string Name(LossKind loss) => loss == LossKind.MeanSquare ? "mse" : "xent";
}
