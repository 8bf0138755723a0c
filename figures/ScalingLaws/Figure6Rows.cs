using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>The mean error of all runs of one β at one time.</summary>
/// <param name="Exponent">β.</param>
/// <param name="Step">Samples used.</param>
/// <param name="Alpha">α = step/N.</param>
/// <param name="Mean">Mean ε_g.</param>
/// <param name="StandardError">Of the mean.</param>
public sealed record NetworkMeanRow(
    [property: Column(IsKey = true, Description = "β")] double Exponent,
    [property: Column(IsKey = true, Description = "Samples used")] long Step,
    [property: Column(Description = "α = step/N")] double Alpha,
    [property: Column(Description = "Mean ε_g of the runs")] double Mean,
    [property: Column(Description = "Of the mean")] double StandardError);

/// <summary>The end of one run.</summary>
/// <param name="Exponent">β.</param>
/// <param name="Run">Number of the initialisation, from 0.</param>
/// <param name="Error">Its last ε_g.</param>
/// <param name="Slope">d ln ε_g/d ln α at the end.</param>
public sealed record NetworkEndRow(
    [property: Column(IsKey = true, Description = "β")] double Exponent,
    [property: Column(IsKey = true, Description = "Initialisation")] int Run,
    [property: Column(Description = "Last ε_g")] double Error,
    [property: Column(Description = "Slope of ln ε_g over ln α in the last factor of 8 of α")] double Slope);

/// <summary>The exponent that the runs of one β show at the end.</summary>
/// <param name="Exponent">β.</param>
/// <param name="Slope">Mean over runs.</param>
/// <param name="StandardError">Of the mean.</param>
/// <param name="Theory">−β/(1+β).</param>
public sealed record NetworkSlopeRow(
    [property: Column(IsKey = true, Description = "β")] double Exponent,
    [property: Column(Description = "Mean over runs of the slope of ln ε_g over ln α at the end")] double Slope,
    [property: Column(Description = "Of the mean")] double StandardError,
    [property: Column(Description = "−β/(1+β)")] double Theory)
{
    /// <summary>Averages the runs of one β.</summary>
    public static NetworkSlopeRow Of(IGrouping<double, NetworkEndRow> runs)
    {
        var average = new Average(1);
        foreach (NetworkEndRow run in runs)
        {
            average.Add(0, run.Slope);
        }

        return new NetworkSlopeRow(runs.Key, average.Mean(0), average.StandardError(0), -runs.Key / (1 + runs.Key));
    }
}

/// <summary>A point of a power law to compare a curve with.</summary>
/// <param name="Exponent">β.</param>
/// <param name="Alpha">α.</param>
/// <param name="Error">∝ α^(−β/(1+β)).</param>
public sealed record NetworkGuideRow(
    [property: Column(IsKey = true, Description = "β")] double Exponent,
    [property: Column(IsKey = true, Description = "α")] double Alpha,
    [property: Column(Description = "∝ α^(−β/(1+β)), 1.5 times the last mean error at its end")] double Error);
