using Figures.Tables;

namespace FeatureStrength;

/// <summary>A cell of the portrait of toy T1.</summary>
internal sealed record ScalarRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "log10 η")] double LogRate,
    [property: Column(Description = "log10 of the mean loss of the last tenth; NaN: diverged")] double LogLoss);

/// <summary>A cell of the portrait of toy T2.</summary>
internal sealed record WideRow(
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "log10 of η times the sharpness at the solution")] double LogRate,
    [property: Column(Description = "log10 of the mean loss of the last tenth; NaN: diverged")] double LogLoss);

/// <summary>The two upper edges of toy T2.</summary>
internal sealed record WideEdgeRow(
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(Description = "log10 of the largest η whose loss never grows beyond 0.75")] double LogMonotone,
    [property: Column(Description = "log10 of the largest η that learns, catapults included")] double LogConverging);

/// <summary>Between which step sizes toy T1 learns within a budget.</summary>
internal sealed record EdgeRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "Steps, T")] int Budget,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(Description = "log10 of the largest η that learns; NaN: none")] double LogUpper,
    [property: Column(Description = "log10 of the smallest η that learns")] double LogLower);

/// <summary>How long toy T1 stays on its plateau.</summary>
internal sealed record ToyPlateauRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(Description = "First step with a tenth of the loss left")] int Steps);

/// <summary>One run of toy T3.</summary>
internal sealed record LinearRunRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "Draw of weights, target and samples")] int Ensemble,
    [property: Column(IsKey = true, Description = "log10 of η over 2/λ of the solution of T1")] double LogOffset,
    [property: Column(Description = "log10 η")] double LogRate,
    [property: Column(Description = "log10 of the mean loss of the last tenth; NaN: diverged")] double LogLoss);

/// <summary>A cell of the portrait of toy T3.</summary>
internal sealed record LinearRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "log10 of η over 2/λ of the solution of T1")] double LogOffset,
    [property: Column(Description = "Mean log10 loss over ensembles; NaN: one diverged")] double LogLoss);

/// <summary>The upper edge of one draw of toy T3.</summary>
internal sealed record LinearEdgeRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(IsKey = true, Description = "Draw of weights, target and samples")] int Ensemble,
    [property: Column(Description = "log10 of the largest η that learns")] double LogEdge);

/// <summary>An exponent or a prefactor of the toy models beside theory.</summary>
internal sealed record ToyFitRow(
    [property: Column(IsKey = true)] string Quantity,
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(Description = "Exponent; of T2 also the product of η and sharpness")] double Value,
    [property: Column(Description = "Between ensembles and from the grid; 0: deterministic")] double StandardError,
    [property: Column(Description = "By theory")] double Predicted);

/// <summary>The lines between which toy T1 learns, by theory.</summary>
internal sealed record RegimeRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(Description = "log10 of 2 over the sharpness at the solution")] double LogLargest,
    [property: Column(Description = "log10 of the smallest η that learns within the steps of the portrait, by gradient flow")] double LogSmallest);

/// <summary>The sharpness of toy T2 at its solution, by theory.</summary>
internal sealed record SharpnessRow(
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(Description = "log10 of the sharpness at the solution")] double LogSharpness);

/// <summary>A point of a line of slope 2 or 2/L over the edges of toy T3.</summary>
internal sealed record LinearGuideRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "lazy: ∝ γ²; rich: ∝ γ^(2/L)")] string Line,
    [property: Column(IsKey = true, Description = "log10 γ")] double LogStrength,
    [property: Column(Description = "log10 of η on the line over 2/λ of the solution of T1")] double LogOffset);
