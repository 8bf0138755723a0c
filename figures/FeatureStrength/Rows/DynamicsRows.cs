using Figures.Tables;

namespace FeatureStrength;

/// <summary>A point of a smoothed loss curve at large γ.</summary>
internal sealed record CollapseCurveRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] int LogStrength,
    [property: Column(IsKey = true, Description = "Last step of the mean, from 1")] int Step,
    [property: Column(Description = "Mean loss of 20 steps")] double Loss);

/// <summary>One run at large γ.</summary>
internal sealed record CollapseRunRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] int LogStrength,
    [property: Column(Description = "log10 of η over γ^(2/L)")] double LogFactor,
    [property: Column(Description = "log10 η")] double LogRate,
    [property: Column(Description = "First step with a smoothed loss below 0.075; −1: none")] int HalfStep,
    [property: Column(Description = "N")] int Width,
    [property: Column(Description = "B")] int Batch,
    [property: Column(Description = "Images trained on")] DataSource Data);

/// <summary>How long the loss takes to fall once it has left the plateau.</summary>
internal sealed record DropRow(
    [property: Column(IsKey = true, Description = "L")] int Depth,
    [property: Column(IsKey = true, Description = "log10 γ")] int LogStrength,
    [property: Column(Description = "Step at which the drawn loss falls through 0.075; NaN: never")] double Start,
    [property: Column(Description = "Step at which it falls through 0.025, a quarter of the loss at the start; NaN: never")] double End);

/// <summary>The losses of a step near the edge of stability.</summary>
internal sealed record CatapultLossRow(
    [property: Column(IsKey = true, Description = "Nη times the sharpness at the start")] double Ratio,
    [property: Column(IsKey = true)] int Step,
    [property: Column(Description = "Loss of the network")] double Network,
    [property: Column(Description = "Loss of toy T2 with s0 = 0.1")] double Toy);

/// <summary>The sharpness at the end of a run near the edge of stability.</summary>
internal sealed record CatapultEndRow(
    [property: Column(IsKey = true, Description = "Nη times the sharpness at the start")] double Ratio,
    [property: Column(Description = "Nη times the sharpness at the end; NaN: diverged")] double FinalRatio);

/// <summary>What the caption says of the runs near the edge of stability.</summary>
internal sealed record CatapultSettingRow(
    [property: Column(IsKey = true, Description = "Images trained on")] DataSource Data,
    [property: Column(Description = "L")] int Depth,
    [property: Column(Description = "N")] int Width,
    [property: Column(Description = "Samples of the batch")] int Samples,
    [property: Column(Description = "log10 γ")] double LogStrength);

/// <summary>Peak and end of a run near the edge of stability.</summary>
internal sealed record PeakRow(
    [property: Column(IsKey = true, Description = "Nη times the sharpness at the start")] double Ratio,
    [property: Column(Description = "Largest loss of the network")] double Network,
    [property: Column(Description = "Nη times the sharpness at the end")] double FinalRatio,
    [property: Column(Description = "Last loss of toy T2")] double ToyEnd,
    [property: Column(Description = "Steps that toy T2 is alive")] int ToySteps,
    [property: Column(Description = "Steps of the run")] int Steps);

/// <summary>A row of pixels of one image.</summary>
internal sealed record PixelRow(
    [property: Column(IsKey = true)] int Class,
    [property: Column(IsKey = true)] int Example,
    [property: Column(IsKey = true, Description = "From the top")] int Row,
    [property: Column(Description = "Number in the training stream")] long Index,
    [property: Columns("x{0}", From = 0, Description = "Grey, 0 to 255")] IReadOnlyList<int> Pixels);

/// <summary>Moments of the pixels of many images.</summary>
internal sealed record MomentsRow(
    [property: Column(IsKey = true, Description = "Images")] DataSource Data,
    [property: Column(Description = "Images counted")] int Images,
    [property: Column(Description = "Of the pixels as they enter a network")] double Mean,
    [property: Column(Description = "Their standard deviation")] double Deviation);
