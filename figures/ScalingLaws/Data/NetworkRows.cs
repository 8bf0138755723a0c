using Figures.Tables;

namespace ScalingLaws;

/// <summary>The error of one run of Figure 6 at one time.</summary>
/// <param name="Exponent">β.</param>
/// <param name="Run">Number of the initialisation, from 0.</param>
/// <param name="Step">Samples used.</param>
/// <param name="Alpha">α = step/N.</param>
/// <param name="Error">ε_g.</param>
public sealed record NetworkCurveRow(
    [property: Column(IsKey = true, Description = "β")] double Exponent,
    [property: Column(IsKey = true, Description = "Initialisation")] int Run,
    [property: Column(IsKey = true, Description = "Samples used")] long Step,
    [property: Column(Description = "α = step/N")] double Alpha,
    [property: Column(Description = "ε_g")] double Error);

/// <summary>What belongs to all times of one run of Figure 6.</summary>
/// <param name="Exponent">β.</param>
/// <param name="Run">Number of the initialisation, from 0.</param>
/// <param name="Units">K = M.</param>
/// <param name="Dimension">L = N.</param>
/// <param name="Simulator">The simulator that ran.</param>
/// <param name="LearningRate">η.</param>
public sealed record NetworkRunRow(
    [property: Column(IsKey = true, Description = "β")] double Exponent,
    [property: Column(IsKey = true, Description = "Initialisation")] int Run,
    [property: Column(Description = "K = M")] int Units,
    [property: Column(Description = "L = N")] int Dimension,
    [property: Column(Description = "Chosen by cost; both have the same law")] string Simulator,
    [property: Column(Description = "η")] double LearningRate);
