using Figures.Tables;

namespace LazyToRich.Data;

/// <summary>Kernel distance at one λ and time, over random problems.</summary>
/// <param name="Architecture">funnel, square or inverted.</param>
/// <param name="RelativeScale">λ.</param>
/// <param name="Time">Flow time T.</param>
/// <param name="Mean">Mean of S(0, T).</param>
/// <param name="Deviation">Standard deviation over the problems.</param>
/// <param name="Problems">Number of problems.</param>
public sealed record KernelDistance(
    [property: Column(IsKey = true)] string Architecture,
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(IsKey = true, Description = "Flow time T")] double Time,
    [property: Column(Description = "Mean kernel distance S(0, T)")] double Mean,
    [property: Column(Description = "Standard deviation over the problems")] double Deviation,
    long Problems);

/// <summary>The same over time, with the first problem by the exact solution and by gradient descent.</summary>
/// <param name="Architecture">funnel, square or inverted.</param>
/// <param name="RelativeScale">λ.</param>
/// <param name="Time">Flow time T.</param>
/// <param name="Mean">Mean of S(0, T).</param>
/// <param name="Deviation">Standard deviation over the problems.</param>
/// <param name="First">S(0, T) of the first problem.</param>
/// <param name="Descent">The same by gradient descent; NaN beyond the time it is run to.</param>
public sealed record KernelCourse(
    [property: Column(IsKey = true)] string Architecture,
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(IsKey = true, Description = "Flow time T")] double Time,
    [property: Column(Description = "Mean kernel distance S(0, T)")] double Mean,
    [property: Column(Description = "Standard deviation over the problems")] double Deviation,
    double First,
    double Descent);

/// <summary>Step size of the gradient descent on the first problem of an architecture.</summary>
/// <param name="Architecture">funnel, square or inverted.</param>
/// <param name="RelativeScale">λ.</param>
/// <param name="LearningRate">η.</param>
/// <param name="FastestRate">k, see <see cref="StepSize"/>.</param>
public sealed record ArchitectureStep(
    [property: Column(IsKey = true)] string Architecture,
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(Description = "Learning rate η")] double LearningRate,
    [property: Column(
        Description = "Fastest rate k of the dynamics: half the largest curvature of the loss on the way", Absolute = 1e-12, Relative = 1e-9,
        Reason = "Another decomposition of the task may round its singular values otherwise")] double FastestRate);
