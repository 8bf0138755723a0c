using Figures.Tables;

namespace ScalingLaws;

/// <summary>Simulation and theories of Figure 3 for one number of trained coordinates at one time.</summary>
/// <param name="Trained">N_l.</param>
/// <param name="Step">Samples used.</param>
/// <param name="Alpha">α = step/N.</param>
/// <param name="Mean">Mean ε_g of the runs.</param>
/// <param name="StandardError">Of the mean.</param>
/// <param name="Theory">ε_g by Eq. (11).</param>
/// <param name="OwnTheory">The same for the teachers and starts of the runs.</param>
/// <param name="Exact">Exact mean over teachers, starts and Gaussian inputs.</param>
public sealed record FeatureCurveRow(
    [property: Column(IsKey = true, Description = "N_l")] int Trained,
    [property: Column(IsKey = true, Description = "Samples used")] long Step,
    [property: Column(Description = "α = step/N")] double Alpha,
    [property: Column(Description = "Mean ε_g of the runs")] double Mean,
    [property: Column(Description = "Of the mean")] double StandardError,
    [property: Column(Description = "ε_g by Eq. (11)")] double Theory,
    [property: Column(Description = "Mean over the runs of Eq. (11) for their own teachers and starts")] double OwnTheory,
    [property: Column(Description = "Exact mean at finite N and η for Gaussian inputs")] double Exact);

/// <summary>Where the error ends for one number of trained coordinates.</summary>
/// <param name="Trained">N_l.</param>
/// <param name="Dimension">N = L.</param>
/// <param name="SmallRate">Plateau of Eq. (11).</param>
/// <param name="FiniteRate">The same at finite η.</param>
/// <param name="Runs">Random initialisations.</param>
public sealed record FeaturePlateauRow(
    [property: Column(IsKey = true, Description = "N_l")] int Trained,
    [property: Column(Description = "N = L")] int Dimension,
    [property: Column(Description = "Plateau of Eq. (11)")] double SmallRate,
    [property: Column(Description = "The same at finite η")] double FiniteRate,
    [property: Column(Description = "Random initialisations")] int Runs);

/// <summary>How much data the runs of Figure 3 read.</summary>
/// <param name="Samples">Inputs a run reads.</param>
/// <param name="Passes">How often the data were read.</param>
public sealed record FeatureStreamRow(
    [property: Column(IsKey = true, Description = "Inputs a run reads")] long Samples,
    [property: Column(Description = "How often the data were read; 1 while every input is new")] int Passes);

/// <summary>One eigenvalue of the covariance of the inputs.</summary>
/// <param name="Index">k.</param>
/// <param name="Eigenvalue">λ_k.</param>
public sealed record EigenvalueRow(
    [property: Column(IsKey = true, Description = "k")] int Index,
    [property: Column(Description = "λ_k")] double Eigenvalue);

/// <summary>What the inputs of Figure 3 right are.</summary>
/// <param name="Kind">Name of the kind of inputs.</param>
/// <param name="Name">What they are, in words.</param>
/// <param name="Exponent">β fitted to k = 10 … 200.</param>
/// <param name="Files">Files read.</param>
/// <param name="Images">Images whose covariance was taken.</param>
/// <param name="Side">Rows and columns of an image.</param>
/// <param name="ShortSide">Shorter side of shrunk photographs.</param>
/// <param name="Scale">√(N/tr Σ).</param>
public sealed record InputSourceRow(
    [property: Column(IsKey = true, Description = "Kind of inputs")] string Kind,
    [property: Column(Description = "What the inputs are")] string Name,
    [property: Column(Description = "β fitted to k = 10 … 200")] double Exponent,
    [property: Column(Description = "Files read")] int Files,
    [property: Column(Description = "Images whose covariance was taken")] int Images,
    [property: Column(Description = "Rows and columns of an image")] int Side,
    [property: Column(Description = "Shorter side of shrunk photographs")] int ShortSide,
    [property: Column(Description = "√(N/tr Σ)")] double Scale);
