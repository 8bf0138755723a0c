using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>Which of the two simulators runs a problem.</summary>
internal enum Simulator
{
    /// <summary>Explicit vectors, <see cref="DirectDescent"/>.</summary>
    Direct,

    /// <summary>The Markov chain of the blocks' Gram matrices, <see cref="BlockChain"/>.</summary>
    BlockChain,
}

/// <summary>The choice between the simulators by their cost.</summary>
internal static class Simulations
{
    /// <summary>
    /// Break-even multiplicities n at K = M = 2, 4, 8 and 40, measured on one core of an AVX2 machine at N near 1000: above them the block
    /// chain is
    /// cheaper. Both have the same law, so the choice is about time alone.
    /// </summary>
    private static readonly (int Vectors, double Multiplicity)[] BreakEven = [(4, 16), (8, 22), (16, 28), (80, 120)];

    /// <summary>The cheaper simulator; blocks smaller than K + M leave only the direct one.</summary>
    public static Simulator Choose(TwoLayerProblem problem)
    {
        int vectors = problem.Students + problem.Teachers;
        return problem.Multiplicity >= vectors && problem.Multiplicity >= BreakEvenMultiplicity(vectors) ? Simulator.BlockChain
            : Simulator.Direct;
    }

    /// <summary>A run of the cheaper simulator.</summary>
    public static ISimulation Start(TwoLayerProblem problem, double initialDeviation, RandomStream stream) =>
        Choose(problem) == Simulator.BlockChain
            ? new BlockChain(problem, initialDeviation, stream)
            : new DirectDescent(problem, initialDeviation, stream);

    /// <summary>The error of a run where it stands.</summary>
    public static double Error(this ISimulation simulation, TwoLayerProblem problem) => GeneralizationError.OfErf(
        simulation.Overlaps().FieldCovariance(problem.Spectrum.Eigenvalues), problem.Students, problem.Teachers);

    private static double BreakEvenMultiplicity(int vectors)
    {
        int upper = Math.Clamp(Array.FindIndex(BreakEven, point => point.Vectors >= vectors), 1, BreakEven.Length - 1);
        if (vectors > BreakEven[^1].Vectors)
        {
            upper = BreakEven.Length - 1;
        }

        (int Vectors, double Multiplicity) low = BreakEven[upper - 1];
        (int Vectors, double Multiplicity) high = BreakEven[upper];
        double part = (vectors - low.Vectors) / (double)(high.Vectors - low.Vectors);
        return low.Multiplicity + (part * (high.Multiplicity - low.Multiplicity));
    }
}
