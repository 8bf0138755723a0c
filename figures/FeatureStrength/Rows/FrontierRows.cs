using Figures.Learning;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>The frontiers of one draw of the weights in one column.</summary>
internal sealed record FrontierRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "N")] int Width,
    [property: Column(IsKey = true, Description = "B")] int Batch,
    [property: Column(IsKey = true, Description = "Share of labels replaced")] double LabelNoise,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "Draw of the initial weights")] int Ensemble,
    [property: Column("log_not_nan", Description = "log10 of the largest η without NaN")] double LogNotNaN,
    [property: Column(Description = "log10 of the largest η within 1.3 of the best loss")] double LogEdge,
    [property: Column(Description = "log10 of the best η, by a parabola; NaN: not bracketed")] double LogBest,
    [property: Column(Description = "Smallest final loss of the column")] double BestLoss,
    [property: Column(Description = "Step size of the smallest final loss")] int BestIndex);

/// <summary>An exponent of a frontier in γ.</summary>
internal sealed record FitRow(
    [property: Column(IsKey = true)] string Frontier,
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "lazy: γ ≤ 0.01; rich: γ ≥ 10")] string Regime,
    [property: Column(Description = "Columns in the fit")] int Points,
    [property: Column(Description = "Mean over ensembles of the slope of ln η over ln γ")] double Exponent,
    [property: Column(Description = "Of the mean, spacing of the grid included")] double StandardError,
    [property: Column(Description = "By the paper")] double Predicted);

/// <summary>An exponent of the best step size in γ for a batch size.</summary>
internal sealed record BatchFitRow(
    [property: Column(IsKey = true, Description = "B")] int Batch,
    [property: Column(IsKey = true, Description = "lazy: γ ≤ 0.01; rich: γ ≥ 10")] string Regime,
    [property: Column(Description = "Columns in the fit")] int Points,
    [property: Column(Description = "Slope of ln η over ln γ")] double Exponent,
    [property: Column(Description = "By the paper")] double Predicted);

/// <summary>An exponent in γ of something measured on runs.</summary>
internal sealed record ExponentRow(
    [property: Column(IsKey = true, Description = "What grows as a power of γ")] string Quantity,
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(Description = "Strengths in the fit")] int Points,
    [property: Column(Description = "Draws of the weights")] int Ensembles,
    [property: Column(Description = "Mean over draws of the slope of ln y over ln γ")] double Exponent,
    [property: Column(Description = "Of the mean, spacing of the grid included")] double StandardError,
    [property: Column(Description = "By theory")] double Predicted);

/// <summary>A point of the exponent that theory gives for γ ≫ 1.</summary>
internal sealed record DepthCurveRow(
    [property: Column(IsKey = true, Description = "L, also between whole numbers")] double Depth,
    [property: Column(Description = "2/L")] double Exponent);

/// <summary>The plane as a picture shows it: one cell.</summary>
internal sealed record PortraitRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "log10 η")] double LogRate,
    [property: Column(Description = "log10 of the mean loss of the last tenth of the steps")] double LogLoss);

/// <summary>A point of a line that guides the eye, or of a line of theory.</summary>
internal sealed record GuideRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "The frontier it belongs to")] string Frontier,
    [property: Column(IsKey = true, Description = "lazy: slope of γ ≪ 1; rich: of γ ≫ 1; budget: smallest η that learns within T steps")] string Line,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(Description = "log10 η on the line")] double LogRate);

/// <summary>What a caption says of a sweep.</summary>
internal sealed record SettingRow(
    [property: Column(IsKey = true, Description = "Images trained on")] DataSource Data,
    [property: Column(Description = "Loss minimised")] LossKind Objective,
    [property: Column(Description = "N")] int Width,
    [property: Column(Description = "B")] int Batch,
    [property: Column(Description = "T")] int Steps,
    [property: Column(Description = "E")] int Ensembles,
    [property: Column(Description = "Spacing of the grid of step sizes")] int RatesPerDecade);
