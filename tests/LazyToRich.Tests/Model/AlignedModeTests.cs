using LazyToRich.Model;
using LazyToRich.Tests.Reference;

namespace LazyToRich.Tests.Model;

public sealed class AlignedModeTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void Every_row_of_the_reference_table_is_reproduced()
    {
        foreach (var row in ReferenceTable.Read("R3_scalar").Rows)
        {
            var mode = new AlignedMode(row.Number("s"), row.Number("a0"), row.Number("lambda"));
            var state = mode.At(row.Number("t"));
            var what = $"λ = {row["lambda"]}, s = {row["s"]}, a0 = {row["a0"]}, T = {row["t"]}";
            Near.Equal(row.Number("a"), state.Value, Tolerance, "a at " + what);
            Near.Equal(row.Number("c2_W1mode"), state.EncoderSquared, Tolerance, "c² at " + what);
            Near.Equal(row.Number("d2_W2mode"), state.DecoderSquared, Tolerance, "d² at " + what);
            Near.Equal(row.Number("gamma"), mode.Transition(row.Number("t")), Tolerance, "γ at " + what);
        }
    }

    [Fact]
    public void Reversal_follows_the_reference_table()
    {
        foreach (var row in ReferenceTable.Read("R9_reversal").Rows)
        {
            double Mode(double strength) => new AlignedMode(strength, -strength, row.Number("lambda")).At(row.Number("t")).Value;
            var what = $"λ = {row["lambda"]}, T = {row["t"]}, {row["mode"]}";
            if (row["mode"] == "loss")
            {
                var loss = 0.5 * new[] { 2, 1, 0.5 }.Sum(strength => Math.Pow(Mode(strength) - strength, 2));
                Near.Equal(row.Number("a_along_new_task_mode"), loss, Tolerance, what);
            }
            else
            {
                Near.Equal(row.Number("a_along_new_task_mode"), Mode(row.Number("s_tilde")), Tolerance, what);
            }
        }
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(2)]
    public void The_mode_obeys_its_differential_equation(double relativeScale)
    {
        const double Strength = 1.3;
        const double Step = 1e-5;
        foreach (var start in new[] { -0.9, 1e-3, 0.4, 2.0 })
        {
            var mode = new AlignedMode(Strength, start, relativeScale);
            foreach (var time in new[] { 0.05, 0.4, 1.7 })
            {
                var value = mode.At(time).Value;
                var slope = (mode.At(time + Step).Value - mode.At(time - Step).Value) / (2 * Step);
                var expected = LayerSplit.Root(value, relativeScale) * (Strength - value);
                Near.Equal(expected, slope, 1e-8, $"da/dT at λ = {relativeScale}, a0 = {start}, T = {time}");
            }
        }
    }

    [Fact]
    public void A_small_relative_scale_gives_the_sigmoid_and_a_large_one_the_exponential()
    {
        foreach (var time in new[] { 0.2, 1, 3, 6 })
        {
            Near.Equal(
                AlignedMode.Sigmoid(1.5, 0.01, time), new AlignedMode(1.5, 0.01, 1e-9).Transition(time), 1e-6, $"sigmoid at {time}");
            Near.Equal(
                AlignedMode.Exponential(1e5, time * 1e-5),
                new AlignedMode(1.5, 0.01, 1e5).Transition(time * 1e-5),
                1e-8,
                $"exponential at {time}e-5");
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => AlignedMode.Sigmoid(1, -1, 1));
    }

    [Fact]
    public void The_layers_keep_their_difference_at_any_time()
    {
        foreach (var time in new[] { 0, 1e-6, 0.3, 5, 1e9 })
        {
            foreach (var scale in new[] { -200, -2, 0, 1e-9, 2, 200 })
            {
                var state = new AlignedMode(0.7, 0.02, scale).At(time);
                Near.Equal(scale, state.DecoderSquared - state.EncoderSquared, 1e-13, $"λ = {scale}, T = {time}");
            }
        }
    }

    [Fact]
    public void A_reversed_mode_without_scale_difference_stays_on_the_saddle()
    {
        var mode = new AlignedMode(1, -1, 0);
        foreach (var time in new[] { 0.1, 1, 3, 20 })
        {
            var decay = Math.Exp(-2 * time);
            Near.Equal(-decay / (2 - decay), mode.At(time).Value, 1e-14, $"T = {time}");
        }

        Assert.Equal(0, mode.At(1e6).Value);
    }
}
