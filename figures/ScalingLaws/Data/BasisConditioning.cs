using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Parameters of the conditioning of the moment basis.</summary>
/// <param name="Exponents">The values of β.</param>
/// <param name="LargestCount">L runs from 1 to this.</param>
/// <param name="Draws">Random overlaps for each spectrum; the largest error counts.</param>
/// <param name="Seed">Master seed.</param>
public sealed record BasisConditioningSetting(
    [property: Source(Origin.Inferred)] IReadOnlyList<double> Exponents,
    [property: Range(2, 30), Source(Origin.Inferred)] int LargestCount,
    [property: Range(1, 1000), Source(Origin.Inferred)] int Draws,
    [property: Source(Origin.Inferred)] ulong Seed);

/// <summary>The map from blocks to moments for one spectrum.</summary>
/// <param name="Exponent">β.</param>
/// <param name="Eigenvalues">L.</param>
/// <param name="Condition">Its condition number.</param>
/// <param name="RoundTripError">Largest relative error of blocks that went through the moments.</param>
public sealed record ConditioningRow(
    [property: Column(IsKey = true, Description = "β")] double Exponent,
    [property: Column(IsKey = true, Description = "L")] int Eigenvalues,
    [property: Column(Description = "Condition number of the map from blocks to moments")] double Condition,
    [property: Column(Description = "Largest relative error of blocks after a way through the moments")] double RoundTripError);

/// <summary>Condition number of the map from blocks to moments, and the error of going there and back (SPEC section 0).</summary>
[TaskName("ScalingLaws.BasisConditioning")]
[TaskDescription("Conditioning of the moment basis of order parameters against that of blocks")]
public sealed class BasisConditioning : DataTask<BasisConditioningSetting>
{
    /// <inheritdoc/>
    protected override BasisConditioningSetting Parameters(Profile profile) => new([0.3, 1], LargestCount: 20, Draws: 20, Seed: 1);

    /// <inheritdoc/>
    protected override TableSet Run(BasisConditioningSetting parameters, Inputs inputs)
    {
        var rows = new List<ConditioningRow>();
        foreach (double exponent in parameters.Exponents)
        {
            for (int count = 1; count <= parameters.LargestCount; count++)
            {
                var spectrum = new PowerLawSpectrum(count, exponent);
                RandomStream stream = RandomStream.Create(parameters.Seed, "ScalingLaws.BasisConditioning", count);
                double error = Enumerable.Range(0, parameters.Draws)
                    .Max(draw => MomentBasis.RoundTripError(spectrum, stream.Derive("draw", draw)));
                rows.Add(new ConditioningRow(exponent, count, MomentBasis.Condition(spectrum), error));
            }
        }

        return TableSet.Of(("conditioning", Table.Of(rows)));
    }
}
