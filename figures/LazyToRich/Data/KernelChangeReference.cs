using Cake.Frosting;

using Figures.Authoring;
using Figures.Tables;

namespace LazyToRich.Data;

/// <summary>Mean kernel distances over 40 random problems computed independently of this project (spec section 5.4).</summary>
[TaskName("LazyToRich.KernelChangeReference")]
[TaskDescription("Kernel distances of the specification, to hold Figure 5 against")]
public sealed class KernelChangeReference : PublishedTable
{
    /// <summary>Random problems behind each mean.</summary>
    public const int Problems = 40;

    /// <inheritdoc/>
    protected override string FileName => "kernel_change_reference.csv";
}

/// <summary>A mean the specification prints.</summary>
/// <param name="Architecture">funnel, square or inverted.</param>
/// <param name="RelativeScale">λ.</param>
/// <param name="Time">T.</param>
/// <param name="Mean">Mean of S(0, T).</param>
/// <param name="Resolution">Its last printed digit.</param>
public sealed record PublishedDistance(
    [property: Column] string Architecture, long RelativeScale, double Time, double Mean, double Resolution);

/// <summary>Our mean beside it.</summary>
/// <param name="Architecture">funnel, square or inverted.</param>
/// <param name="RelativeScale">λ.</param>
/// <param name="Time">T.</param>
/// <param name="Mean">Our mean.</param>
/// <param name="Deviation">Our standard deviation over the problems.</param>
/// <param name="Problems">Our problems.</param>
/// <param name="Reference">Their mean.</param>
/// <param name="Resolution">Its last printed digit.</param>
public sealed record ReferenceDistance(
    [property: Column(IsKey = true)] string Architecture,
    [property: Column(IsKey = true, Description = "λ")] double RelativeScale,
    [property: Column(IsKey = true, Description = "Flow time T")] double Time,
    [property: Column(Description = "Mean kernel distance S(0, T)", Absolute = 1e-12, Relative = 1e-9, Reason = "See Courses.Rounding")]
    double Mean,
    [property: Column(Description = "Standard deviation over the problems", Absolute = 1e-12, Relative = 1e-9, Reason = "See Courses.Rounding")]
    double Deviation,
    long Problems,
    [property: Column(Description = "Mean over 40 problems, specification section 5.4")] double Reference,
    [property: Column(Description = "Last printed digit of the reference")] double Resolution);
