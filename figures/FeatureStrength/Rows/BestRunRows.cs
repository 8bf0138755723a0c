using Figures.Tables;

namespace FeatureStrength;

/// <summary>A point of the loss curve of a column's best run.</summary>
internal sealed record BestCurveRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "N")] int Width,
    [property: Column(IsKey = true, Description = "B")] int Batch,
    [property: Column(IsKey = true, Description = "Share of labels replaced")] double LabelNoise,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "Middle of the bin; the first step is 1")] double Step,
    [property: Column(Description = "Mean loss of the bin")] double Loss);

/// <summary>Where the best run of a draw of the weights leaves its plateau.</summary>
internal sealed record PlateauRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "N")] int Width,
    [property: Column(IsKey = true, Description = "B")] int Batch,
    [property: Column(IsKey = true, Description = "Share of labels replaced")] double LabelNoise,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "Draw of the initial weights")] int Ensemble,
    [property: Column(Description = "First step with a smoothed loss below 3/4 of the initial one; −1: none")] int HalfStep);

/// <summary>The best a column reaches within a budget.</summary>
internal sealed record BudgetLossRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "Steps")] int Budget,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(Description = "Smallest over η of the mean loss of the budget's last tenth")] double Loss);

/// <summary>The best test accuracy of a column.</summary>
internal sealed record AccuracyRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(Description = "Largest over η of the mean test accuracy")] double Accuracy);

/// <summary>Mean and range over draws of the weights of what each reaches at its best step size.</summary>
internal sealed record NoiseRow(
    [property: Column(IsKey = true, Description = "Share of labels replaced")] double LabelNoise,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(Description = "Online loss at the best η, mean over ensembles")] double LossMean,
    [property: Column(Description = "The smallest of them")] double LossMin,
    [property: Column(Description = "The largest of them")] double LossMax,
    [property: Column(Description = "Accuracy on clean test samples, mean over ensembles")] double AccuracyMean,
    [property: Column(Description = "The smallest of them")] double AccuracyMin,
    [property: Column(Description = "The largest of them")] double AccuracyMax);

/// <summary>What theory says of labels some of which are random.</summary>
internal sealed record NoiseTheoryRow(
    [property: Column(IsKey = true, Description = "Share of labels replaced")] double LabelNoise,
    [property: Column(Description = "Smallest loss of any network: what is random in the labels")] double Floor,
    [property: Column(Description = "Loss of saying the same of every image")] double MeanLabel,
    [property: Column(Description = "Probability that a label is the true class")] double RightLabel);

/// <summary>The largest step size without NaN of one draw of the weights.</summary>
internal sealed record OwnRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "Draw of the initial weights")] int Ensemble,
    [property: Column(Description = "log10 of the largest η without NaN in this draw")] double LogOwn);

/// <summary>Final losses at the ends of a column.</summary>
internal sealed record FrontierLossRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column("at_not_nan", Description = "Median final loss at the largest η without NaN")] double AtNotNaN,
    [property: Column(Description = "Smallest final loss of any ensemble")] double Best);
