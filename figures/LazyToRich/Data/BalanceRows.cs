using Figures.Tables;

namespace LazyToRich.Data;

/// <summary>A row of W2ᵀW2 − W1W1ᵀ of a wide network.</summary>
/// <param name="Initialization">How the layers are drawn.</param>
/// <param name="Unit">Hidden unit, counted from 1.</param>
/// <param name="Units">The entries of the first units.</param>
public sealed record ImbalanceRow(
    [property: Column(IsKey = true)] string Initialization,
    [property: Column(IsKey = true)] long Unit,
    [property: Columns("unit_{0}")] IReadOnlyList<double> Units);

/// <summary>How nearly balanced the layers of one initialisation are.</summary>
/// <param name="Initialization">How the layers are drawn.</param>
/// <param name="ExpectedScale">λ at infinite width.</param>
/// <param name="NearestScale">λ of the nearest balanced network.</param>
/// <param name="ExpectedDeviation">Expected root mean square off the diagonal.</param>
/// <param name="Deviation">The measured one.</param>
/// <param name="ScaleError">Standard deviation of <paramref name="NearestScale"/> over draws.</param>
/// <param name="DeviationError">Standard deviation of <paramref name="Deviation"/> over draws.</param>
public sealed record KindBalance(
    [property: Column(IsKey = true)] string Initialization,
    [property: Column(Description = "λ for infinite width")] double ExpectedScale,
    [property: Column(Description = "λ* = tr D/N_h")] double NearestScale,
    [property: Column(Description = "Standard deviation off the diagonal")] double ExpectedDeviation,
    [property: Column(Description = "Measured root mean square off the diagonal")] double Deviation,
    [property: Column(Description = "Standard deviation of λ* over draws")] double ScaleError,
    [property: Column(Description = "Standard deviation of the root mean square over draws")] double DeviationError);

/// <summary>How nearly balanced LeCun layers of one width are.</summary>
/// <param name="Multiplier">Factor of all widths.</param>
/// <param name="ExpectedScale">λ at infinite width.</param>
/// <param name="NearestScale">λ of the nearest balanced network.</param>
/// <param name="ExpectedDeviation">Expected root mean square off the diagonal.</param>
/// <param name="Deviation">The measured one.</param>
/// <param name="ScaleError">Standard deviation of <paramref name="NearestScale"/> over draws.</param>
/// <param name="DeviationError">Standard deviation of <paramref name="Deviation"/> over draws.</param>
public sealed record WidthBalance(
    [property: Column(IsKey = true)] long Multiplier,
    [property: Column(Description = "λ for infinite width")] double ExpectedScale,
    [property: Column(Description = "λ* = tr D/N_h")] double NearestScale,
    [property: Column(Description = "Standard deviation off the diagonal")] double ExpectedDeviation,
    [property: Column(Description = "Measured root mean square off the diagonal")] double Deviation,
    [property: Column(Description = "Standard deviation of λ* over draws")] double ScaleError,
    [property: Column(Description = "Standard deviation of the root mean square over draws")] double DeviationError);
