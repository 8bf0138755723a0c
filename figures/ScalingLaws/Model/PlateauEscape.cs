using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>The order-parameter flow from one random start through its plateau, until well after the escape.</summary>
internal sealed class PlateauEscape
{
    private readonly TwoLayerProblem problem;
    private readonly OrderParameterFlow flow;
    private readonly DormandPrince solution;
    private readonly double[] between;

    /// <summary>Starts from overlaps drawn exactly as N-dimensional vectors would give them.</summary>
    public PlateauEscape(TwoLayerProblem problem, double initialDeviation, RandomStream stream, bool withNoise = true)
        : this(problem, Drawn(problem, initialDeviation, stream), withNoise)
    {
    }

    /// <summary>Starts from given overlaps, such as those of a simulation at its start.</summary>
    public PlateauEscape(TwoLayerProblem problem, OrderParameters start, bool withNoise = true)
    {
        this.problem = problem;
        flow = new OrderParameterFlow(problem, start.TeacherOverlaps, withNoise);
        solution = new DormandPrince((_, state, derivative) => flow.Derivative(state, derivative), 0, start.State,
            new OdeTolerance(1e-9, 1e-11));
        between = new double[start.State.Length];
    }

    /// <summary>Errors at rising values of α, and the α at which the error first falls below half the plateau's height; NaN when it does
    /// not.</summary>
    public (double[] Errors, double End) Follow(IReadOnlyList<double> alphas, CancellationToken cancellation)
    {
        double level = new SymmetricPlateau(problem).Height / 2;
        var errors = new double[alphas.Count];
        double end = double.NaN;
        int next = 0;
        while (next < alphas.Count)
        {
            cancellation.ThrowIfCancellationRequested();
            double before = flow.Error(solution.State);
            solution.Step();
            if (double.IsNaN(end) && before >= level && flow.Error(solution.State) < level)
            {
                end = Crossing(level);
            }

            for (; next < alphas.Count && alphas[next] <= solution.Time; next++)
            {
                solution.Interpolate(alphas[next], between);
                errors[next] = flow.Error(between);
            }
        }

        return (errors, end);
    }

    private static OrderParameters Drawn(TwoLayerProblem problem, double initialDeviation, RandomStream stream)
    {
        var factors = new BlockFactors(problem);
        factors.Draw(initialDeviation, stream);
        return factors.Overlaps();
    }

    /// <summary>Bisects within the last step.</summary>
    private double Crossing(double level)
    {
        (double low, double high) = (solution.PreviousTime, solution.Time);
        while (high - low > 1e-9 * high)
        {
            double middle = low + ((high - low) / 2);
            solution.Interpolate(middle, between);
            (low, high) = flow.Error(between) < level ? (low, middle) : (middle, high);
        }

        return high;
    }
}
