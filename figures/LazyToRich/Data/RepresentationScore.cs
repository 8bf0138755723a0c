using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>An entry of QQᵀ/8 as it is drawn.</summary>
/// <param name="Start">The start, by name.</param>
/// <param name="Row">Row, counted from 0; W1ᵀW1 comes first.</param>
/// <param name="Column">Column, counted from 0.</param>
/// <param name="Value">The entry of QQᵀ over the number of items.</param>
public sealed record ShownEntry(
    [property: Column(IsKey = true)] string Start,
    [property: Column(IsKey = true)] long Row,
    [property: Column(IsKey = true)] long Column,
    [property: Column(Description = "QQᵀ/8")] double Value)
{
    /// <summary>The entry as it is drawn.</summary>
    internal static ShownEntry Of(GramEntry entry) => new(entry.Start, entry.Row, entry.Column, entry.Value / SemanticTask.Size);
}

/// <summary>How much of the task a start's learned representations hold.</summary>
/// <param name="Start">The start, by name.</param>
/// <param name="Encoder">Task-specific score of W1ᵀW1 (spec section 6.1).</param>
/// <param name="Decoder">That of W2W2ᵀ.</param>
/// <param name="EncoderShare">Share of the task's structure in W1ᵀW1, see <see cref="Share"/>.</param>
/// <param name="DecoderShare">That in W2W2ᵀ.</param>
/// <param name="Drift">First-order bound of the drift of tr(W2ᵀW2 − W1W1ᵀ).</param>
/// <param name="Hidden">N_h.</param>
public sealed record RepresentationScore(
    [property: Column(IsKey = true)] string Start,
    [property: Column(Description = "Task-specific score of W1ᵀW1")] double Encoder,
    [property: Column(Description = "Task-specific score of W2W2ᵀ")] double Decoder,
    [property: Column(Description = "Share of the task's structure in W1ᵀW1")] double EncoderShare,
    [property: Column(Description = "Share of the task's structure in W2W2ᵀ")] double DecoderShare,
    [property: Column(Description = "Largest drift of tr(W2ᵀW2 − W1W1ᵀ) in first order of the learning rate")] double Drift,
    [property: Column(Description = "N_h")] long Hidden)
{
    /// <summary>The scores of a start.</summary>
    internal static RepresentationScore Of(SemanticStart start, StackedGram learned)
    {
        var modes = SemanticTask.Modes();
        return new(
            start.Start,
            Representations.EncoderScore(learned.EncoderGram, modes),
            Representations.DecoderScore(learned.DecoderGram, modes),
            Share(learned.EncoderGram, Representations.RichEncoderGram(modes)),
            Share(learned.DecoderGram, Representations.RichDecoderGram(modes)),
            start.Drift,
            start.Hidden);
    }

    /// <summary>
    /// ⟨A, B₀⟩/(‖A‖‖B₀‖), where B₀ is the task's own representation without its multiple of the identity: 0 for a multiple of the
    /// identity, whatever its size.
    /// </summary>
    private static double Share(Matrix representation, Matrix task) => Representations.Cosine(
        representation, task - (Matrix.Identity(task.Rows) * (task.Trace() / task.Rows)));
}
