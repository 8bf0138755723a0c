using Cake.Frosting;

using Figures.Authoring;
using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>
/// The row of the map of A4 at exactly λ = 0, which its grid does not have: kernel distance to the end of learning in the exact limit
/// T → ∞ (spec section 4.4), since the slowest mode takes longer than the map's steps.
/// </summary>
[TaskName("LazyToRich.ZeroScale")]
[TaskDescription("Kernel distance after learning over absolute weight scale at λ = 0, exact limit")]
public sealed class ZeroScale : DataTask<ScaleMapSetting>
{
    /// <inheritdoc/>
    protected override ScaleMapSetting Parameters(Profile profile) => ScaleMap.Setting(profile);

    /// <inheritdoc/>
    protected override TableSet Run(ScaleMapSetting parameters, Inputs inputs)
    {
        var stream = RandomStream.Create(parameters.Seed, "LazyToRich.scaleMap");
        var correlation = LinearTask.Draw(
            stream.Derive("task"), parameters.Size, parameters.Size, parameters.Samples, 1).Correlation;
        var rotations = ScaleMap.Rotations(stream, correlation);
        return TableSet.Of(("limit", Table.Of(ScaleMap.AbsoluteScales(parameters).Select(scale =>
        {
            var start = ScaleMap.Start(parameters, rotations, scale, relativeScale: 0);
            var target = TaskSpectrum.Of(correlation * (1 / scale));
            return new ZeroScaleDistance(
                scale, TangentKernel.Distance(start.Gram(), Representations.Of(target, relativeScale: 0)), target.Strengths);
        }))));
    }
}

/// <summary>Kernel distance from start to the limit of learning at λ = 0.</summary>
/// <param name="AbsoluteScale">σ.</param>
/// <param name="Distance">S(0, ∞).</param>
/// <param name="Strengths">Singular values of the task at this scale.</param>
public sealed record ZeroScaleDistance(
    [property: Column(IsKey = true)] double AbsoluteScale,
    [property: Column(Description = "S(0, ∞) at λ = 0, exact limit")] double Distance,
    [property: Columns("strength_{0}", Description = "Singular value {0} of the task")] IReadOnlyList<double> Strengths);
