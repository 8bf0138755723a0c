using Figures.Numerics;

using LazyToRich.Model;
using LazyToRich.Tests.Reference;

namespace LazyToRich.Tests.Model;

public sealed class ApplicationTests
{
    [Fact]
    public void The_semantic_modes_are_those_of_the_reference()
    {
        var table = ReferenceTable.Read("R5_semantic_modes");
        Matrix Of(string name) => table.Matrix(row => row["matrix"] == name);
        var modes = SemanticTask.Modes();
        Assert.Equal(0, (Of("Y") - SemanticTask.ItemFeatures()).MaxAbs());
        Near.Equal(Of("s_col_norm"), Matrix.FromRows(8, 1, [.. modes.Strengths]), 1e-15, "norms");
        Near.Equal(Of("s_tilde_1over8"), Matrix.FromRows(8, 1, SingularValues.Of(SemanticTask.OneHot().Correlation)), 1e-15, "s̃");
        Near.Equal(Of("Y").Transpose(), modes.Correlation, 1e-15, "Σ");
        Near.Equal(Of("V"), modes.InputModes, 1e-15, "Ṽ");
    }

    [Fact]
    public void Semantic_scores_and_transfer_are_those_of_the_reference()
    {
        var modes = SemanticTask.Modes();
        foreach (var row in ReferenceTable.Read("R5_semantic_tsc").Rows)
        {
            var gram = Representations.Of(modes, row.Number("lambda"));
            var expected = new[] { "TSC_input", "TSC_output", "cos_input_identity", "cos_output_identity", "fro_W1tW1", "fro_W2W2t" };
            double[] actual =
            [
                Representations.EncoderScore(gram.EncoderGram, modes),
                Representations.DecoderScore(gram.DecoderGram, modes),
                Representations.Cosine(gram.EncoderGram, Matrix.Identity(8)),
                Representations.Cosine(gram.DecoderGram, Matrix.Identity(8)),
                Math.Sqrt(gram.EncoderGram.FrobeniusNormSquared()),
                Math.Sqrt(gram.DecoderGram.FrobeniusNormSquared()),
            ];
            foreach (var (name, value) in expected.Zip(actual))
            {
                Near.Equal(row.Number(name), value, Tolerance(row), $"{name} at λ = {row["lambda"]}");
            }
        }

        foreach (var row in ReferenceTable.Read("R5_semantic_transfer").Rows)
        {
            var transfer = SemanticTask.Transfer(Representations.Of(modes, row.Number("lambda")).EncoderGram, 0);
            for (var item = 0; item < SemanticTask.Size; item++)
            {
                Near.Equal(row.Number($"p_item{item + 1}"), transfer[item], Tolerance(row), $"p_{item + 1} at λ = {row["lambda"]}");
            }
        }
    }

    [Fact]
    public void One_hot_descent_is_the_whitened_dynamics_at_an_eighth_of_the_rate()
    {
        var task = SemanticTask.OneHot();
        var start = BalancedInitialization.Draw(RandomStream.Create(43, "start"), new NetworkShape(8, 8, 8), 1, 0.2);
        var descent = new GradientDescent(start, task.Correlation, 1e-3, task.InputCovariance);
        var whitened = new GradientDescent(start, SemanticTask.Modes().Correlation, 1e-3 / 8);
        Near.Equal(whitened.AdvanceTo(500).Function, descent.AdvanceTo(500).Function, 1e-13, "W2W1");
        Near.Equal(0, task.Loss(SemanticTask.ItemFeatures().Transpose()), 1e-15, "the loss of the learned task");
    }

    [Fact]
    public void Tasks_learned_in_sequence_follow_the_reference()
    {
        var inputs = ReferenceTable.Read("R10_continual_inputs");
        Matrix Of(string name) => inputs.Matrix(row => row["matrix"] == name);
        Matrix[] correlations = [Of("Sigma1"), Of("Sigma2"), Of("Sigma3")];
        var sequence = new TaskSequence(correlations, new Weights(Of("W1"), Of("W2")), 1, 5);
        var table = ReferenceTable.Read("R10_continual");
        for (var task = 0; task < 3; task++)
        {
            var rows = table.Rows.Where(row => row.Integer("after_task") == task + 1).ToArray();
            var after = sequence.After(task);
            var expected = table.Matrix(row => row.Integer("after_task") == task + 1 && row["col"].Length > 0);
            Near.Equal(expected, after.Matrix, 1e-12, $"QQᵀ after task {task + 1}");
            for (var other = 0; other < 3; other++)
            {
                var loss = rows.Single(row => row["row"] == $"loss_task{other + 1}").Number("value");
                Near.Equal(loss, after.ExcessLoss(correlations[other]), 1e-12, $"loss {other + 1} after task {task + 1}");
            }
        }
    }

    [Fact]
    public void The_forgetting_rate_is_the_slope_of_the_loss()
    {
        var stream = RandomStream.Create(47, "forgetting");
        Matrix[] correlations = [stream.Derive("first").NormalMatrix(3, 3), stream.Derive("second").NormalMatrix(3, 3)];
        var start = BalancedInitialization.Draw(stream, new NetworkShape(3, 3, 3), -1, 0.5);
        var sequence = new TaskSequence(correlations, start, -1, 4);
        const double Step = 1e-5;
        double Loss(double time) => sequence.During(1, time).ExcessLoss(correlations[0]);
        foreach (var time in new[] { 0.1, 0.7, 2 })
        {
            var rate = TaskSequence.ForgettingRate(sequence.During(1, time), correlations[1], correlations[0]);
            Near.Equal((Loss(time + Step) - Loss(time - Step)) / (2 * Step), rate, 1e-7, $"T = {time}");
        }
    }

    [Fact]
    public void What_is_forgotten_in_the_end_does_not_depend_on_the_relative_scale()
    {
        var stream = RandomStream.Create(53, "forgetting");
        Matrix[] correlations = [stream.Derive("first").NormalMatrix(3, 3), stream.Derive("second").NormalMatrix(3, 3)];
        foreach (var scale in new[] { -10.0, -1, 1, 10 })
        {
            var start = BalancedInitialization.Draw(stream, new NetworkShape(3, 3, 3), scale, 0.5);
            var sequence = new TaskSequence(correlations, start, scale, 1e5);
            var forgotten = 0.5 * (correlations[1] - correlations[0]).FrobeniusNormSquared();
            Near.Equal(forgotten, sequence.After(1).ExcessLoss(correlations[0]), 1e-10, $"λ = {scale}");
        }
    }

    [Fact]
    public void Random_tasks_are_whitened_and_their_loss_splits_into_excess_and_minimum()
    {
        var task = LinearTask.Draw(RandomStream.Create(59, "task"), 3, 2, 10, 10);
        Near.Equal(Matrix.Identity(3), task.InputCovariance, 1e-13, "Σxx");
        var function = RandomStream.Create(59, "function").NormalMatrix(2, 3);
        var excess = 0.5 * (function - task.Correlation).FrobeniusNormSquared();
        Near.Equal(task.Loss(function), excess + task.MinimalLoss(), 1e-13, "loss");
        Assert.Throws<ArgumentOutOfRangeException>(() => LinearTask.Draw(RandomStream.Create(1, "task"), 3, 2, 3, 1));
    }

    /// <summary>The reference computed the smaller layer by (ρ − |λ|)/2, which costs it digits at |λ| = 100.</summary>
    private static double Tolerance(ReferenceRow row) => Math.Abs(row.Number("lambda")) < 100 ? 1e-12 : 1e-9;
}
