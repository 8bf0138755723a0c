using Figures.Authoring;
using Figures.Tables;

using LazyToRich.Data;

using MathNet.Numerics.Distributions;

namespace LazyToRich;

/// <content>What Figure 4 says, executed.</content>
public sealed partial class Figure4
{
    /// <summary>
    /// Task-specific scores of the balanced starts and shares of the task's structure, the specification's table R5, rows λ = 0 and ±10.
    /// </summary>
    private static readonly (string Start, string Title, double Encoder, double Decoder)[] ExpectedScores =
    [
        ("zero", "λ = 0", 1, 1),
        ("positive", "λ = 10", 0.99982610057, 0.96311534297),
        ("negative", "λ = −10", 0.96311534297, 0.99982610057),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        var scores = data["scores"].Rows<RepresentationScore>().ToDictionary(score => score.Start);
        foreach (var (start, title, encoder, decoder) in ExpectedScores)
        {
            yield return Score(
                $"score-encoder-{start}", $"{title}: W1ᵀW1 is as specific to the task as theory says", scores[start].Encoder, encoder);
            yield return Score($"score-decoder-{start}", $"{title}: so is W2W2ᵀ", scores[start].Decoder, decoder);
        }

        var simulated = data["learned"].Rows<ShownEntry>().ToDictionary(entry => (entry.Start, entry.Row, entry.Column), entry => entry.Value);
        var predicted = data["predicted"].Rows<ShownEntry>().ToLookup(entry => entry.Start);
        foreach (var start in scores.Values.Where(score => score.Start is "zero" or "small" or "positive" or "negative"))
        {
            yield return new Claim(
                $"theory-{start.Start}",
                $"Simulated representations are those of theory, start \"{start.Start}\"",
                "largest difference of an entry of W1ᵀW1 or W2W2ᵀ, in units of the drift of balance η(L(0) − L(∞))",
                Items * predicted[start.Start].Max(entry => Math.Abs(simulated[(entry.Start, entry.Row, entry.Column)] - entry.Value)) / start.Drift,
                Bound.AtMost(1, BoundKind.Theory, "README, \"Drift of balance\""));
        }

        yield return Share("rich-share-encoder", "Balanced layers learn the structure of the items", scores["zero"].EncoderShare);
        yield return Share("rich-share-decoder", "and that of the features", scores["zero"].DecoderShare);
        var wide = scores["wide"];
        yield return Unspecific(
            "wide-share-encoder", "Large wide layers keep representations without the task's structure: W1ᵀW1", wide.EncoderShare, wide.Hidden);
        yield return Unspecific("wide-share-decoder", "and W2W2ᵀ", wide.DecoderShare, wide.Hidden);
        foreach (var claim in NoiseClaims(data["noise"].Rows<NoiseLoss>()))
        {
            yield return claim;
        }
    }

    private static Claim Score(string id, string subject, double measured, double expected) => new(
        id,
        subject,
        "task-specific score",
        measured,
        Bound.Near(
            expected, Tolerance.Within(1e-3), BoundKind.Reference,
            "table R5_semantic_tsc; margin: drift of balance, 0.02 of ‖W1ᵀW1‖, squared"));

    /// <summary>√(1 − 0.95710678²): what is no multiple of the identity of a matrix whose cosine with it is that of R5.</summary>
    private static Claim Share(string id, string subject, double measured) => new(
        id,
        subject,
        "share of the task's structure in the representation",
        measured,
        Bound.Near(0.28975, Tolerance.Within(1e-3), BoundKind.Reference, "table R5_semantic_tsc, cos_input_identity 0.957107 at λ = 0"));

    /// <summary>The share of a Gaussian W1ᵀW1 has the standard deviation ½/√N_h around 0.</summary>
    private static Claim Unspecific(string id, string subject, double measured, long hidden) => new(
        id,
        subject,
        "share of the task's structure in the representation",
        measured,
        Bound.Within(
            -1.5 / Math.Sqrt(hidden), 1.5 / Math.Sqrt(hidden), BoundKind.Theory,
            "README, \"Large layers\": 0 within three standard deviations ½/√N_h"));

    private static IEnumerable<Claim> NoiseClaims(IReadOnlyList<NoiseLoss> noise)
    {
        var count = 2 * noise.Count;
        var quantile = StudentT.InvCDF(0, 1, noise[0].Draws - 1, 1 - (0.01 / (2 * count)));
        yield return new Claim(
            "noise-formula",
            "Sampled noise losses agree with the formula",
            $"largest deviation in standard errors over {count} means",
            noise.Max(row => Math.Max(
                Math.Abs(row.InputSampled - row.InputExpected) / row.InputError,
                Math.Abs(row.ParameterSampled - row.ParameterExpected) / row.ParameterError)),
            Bound.AtMost(quantile, BoundKind.Theory, "SPEC 4.5; t quantile of a right program that misses once in a hundred runs"));
        var faintest = noise.Where(row => row.NoiseDeviation == noise.Min(other => other.NoiseDeviation)).ToList();
        var balanced = faintest.Single(row => row.RelativeScale == 0);
        foreach (var (sign, row) in new[] { ("negative", faintest[0]), ("positive", faintest[^1]) })
        {
            yield return Claim.OfEstimate(
                $"parameter-noise-{sign}",
                $"Parameter noise hurts more at λ = {CurveStyle.Number(row.RelativeScale)} than at 0",
                "difference of the sampled extra losses",
                row.ParameterSampled - balanced.ParameterSampled,
                Math.Sqrt((row.ParameterError * row.ParameterError) + (balanced.ParameterError * balanced.ParameterError)),
                (int)row.Draws - 1,
                Bound.AtLeast(0, BoundKind.Paper, "Figure 4 E, Appendix C.3: least at λ = 0 for N_i = N_o"));
        }
    }
}
