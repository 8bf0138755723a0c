namespace Figures.Learning;

/// <summary>What a classifier's outputs f (samples × classes) are compared with its labels by.</summary>
public enum LossKind
{
    /// <summary>
    /// Σ (f − y)² / (samples · classes) with one-hot y. A centred model starts at 1/classes; predicting the mean label gives
    /// (1 − 1/classes)/classes when classes are equally frequent.
    /// </summary>
    MeanSquare,

    /// <summary>Mean over the samples of −ln softmax(f) at the label. A centred model starts at ln(classes).</summary>
    CrossEntropy,
}
