using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Data;

namespace LazyToRich;

/// <summary>
/// How far gradient descent may be from gradient flow. In first order of η, descent follows ẋ = f − (η/2)Jf, and no eigenvalue of J, the
/// Jacobian of the flow f, exceeds 2k in size: a curve y is passed at most a share ηk of the time earlier or later, hence
/// |Δy| ≤ ηk · max|dy/d ln T|.
/// </summary>
internal static class FirstOrder
{
    /// <summary>Where the bound stands.</summary>
    public const string Source = "README, \"Distance of gradient descent from the flow\": first order in η";

    /// <summary>What the claims of this kind measure.</summary>
    public const string Statistic = "largest distance of simulation and theory, in units of the first-order bound ηk·max|dy/d ln T|";

    /// <summary>The largest distance of simulated and exact curves in units of the bound, over all λ.</summary>
    /// <param name="table">A table made by <see cref="Courses.Beside"/>.</param>
    /// <param name="sizes">Step sizes of every λ of the table.</param>
    public static double Departure(Table table, IReadOnlyList<StepSize> sizes) =>
        Courses.Scales(table).Max(scale => Departure(Courses.Of(table, scale), sizes.Single(size => size.RelativeScale == scale)));

    /// <summary>The same for pairs of curves over common abscissae.</summary>
    /// <param name="times">Abscissae, positive, ascending, in any unit.</param>
    /// <param name="curves">Simulated and exact ordinates; NaN where nothing was simulated.</param>
    /// <param name="size">Step size of the simulation.</param>
    /// <param name="isRounded">Whether descent is taken at the step nearest to a flow time, which moves it by up to half a step.</param>
    public static double Departure(
        IReadOnlyList<double> times, IEnumerable<(double[] Simulated, double[] Exact)> curves, StepSize size, bool isRounded = false)
    {
        var (distance, slope, speed) = (0.0, 0.0, 0.0);
        foreach (var (simulated, exact) in curves)
        {
            for (var index = 0; index < times.Count; index++)
            {
                var apart = Math.Abs(simulated[index] - exact[index]);
                distance = double.IsNaN(apart) ? distance : Math.Max(distance, apart);
                if (index > 0)
                {
                    var change = Math.Abs(exact[index] - exact[index - 1]);
                    slope = Math.Max(slope, change / Elementary.Log(times[index] / times[index - 1]));
                    speed = Math.Max(speed, change / (times[index] - times[index - 1]));
                }
            }
        }

        return distance / (size.LearningRate * ((size.FastestRate * slope) + (isRounded ? speed / 2 : 0)));
    }

    /// <summary>The column of theory beside a column of simulation.</summary>
    public static string Theory(string simulation) => simulation.Replace("simulation_", "theory_", StringComparison.Ordinal);

    private static double Departure(Table part, StepSize size) => Departure(
        Courses.Steps(part),
        Courses.Names(part, "simulation_").Select(name => (
            part.Doubles(name).ToArray(), part.Doubles(Theory(name)).ToArray())),
        size);
}
