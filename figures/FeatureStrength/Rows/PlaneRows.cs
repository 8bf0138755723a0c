using Figures.Learning;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>One training run of a plane.</summary>
internal sealed record RunRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "N")] int Width,
    [property: Column(IsKey = true, Description = "B")] int Batch,
    [property: Column(IsKey = true, Description = "Share of labels replaced")] double LabelNoise,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "Draw of the initial weights")] int Ensemble,
    [property: Column(IsKey = true, Description = "log10 η in units of the grid")] int RateIndex,
    [property: Column(Description = "log10 η")] double LogRate,
    [property: Column("accepted", Description = "No run of this or a larger excluded step size became NaN")] bool IsAccepted,
    [property: Column(Description = "Step whose loss was NaN; −1: none")] int Died,
    [property: Column(Description = "Mean loss of the last tenth of the steps")] double FinalLoss,
    [property: Column(Description = "Largest loss of a step")] double PeakLoss,
    [property: Column(Description = "First step with a smoothed loss below 3/4 of the initial one; −1: none")] int HalfStep,
    [property: Column(Description = "After training, on samples never trained on")] double TestLoss,
    [property: Column(Description = "On the same samples")] double TestAccuracy,
    [property: Column(Description = "T")] int Steps,
    [property: Column(Description = "Spacing of the grid of step sizes")] int RatesPerDecade,
    [property: Column(Description = "Images trained on")] DataSource Data,
    [property: Column(Description = "Loss minimised")] LossKind Objective);

/// <summary>A point of the loss curve of one run.</summary>
internal sealed record CurveRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "N")] int Width,
    [property: Column(IsKey = true, Description = "B")] int Batch,
    [property: Column(IsKey = true, Description = "Share of labels replaced")] double LabelNoise,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "Draw of the initial weights")] int Ensemble,
    [property: Column(IsKey = true, Description = "log10 η in units of the grid")] int RateIndex,
    [property: Column(IsKey = true, Description = "Middle of the bin; the first step is 1")] double Step,
    [property: Column(Description = "Mean loss of the bin")] double Loss);

/// <summary>What a run reached within a budget of steps.</summary>
internal sealed record BudgetRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "N")] int Width,
    [property: Column(IsKey = true, Description = "B")] int Batch,
    [property: Column(IsKey = true, Description = "Share of labels replaced")] double LabelNoise,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "Draw of the initial weights")] int Ensemble,
    [property: Column(IsKey = true, Description = "log10 η in units of the grid")] int RateIndex,
    [property: Column(IsKey = true, Description = "Steps")] int Budget,
    [property: Column(Description = "Mean loss of the budget's last tenth")] double Loss);
