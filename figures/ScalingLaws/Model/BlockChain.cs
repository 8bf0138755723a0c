using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>
/// Online gradient descent through the Markov chain of the blocks' Gram matrices (SPEC section 4): equal in law to explicit vectors, with a
/// cost per
/// step that does not grow with the number of inputs.
/// </summary>
/// <remarks>
/// The inputs are rotation invariant within a block, so fields and overlaps see an input only through its coordinates on the span of the
/// vectors
/// of the block and the length of the rest.
/// </remarks>
internal sealed class BlockChain : ISimulation
{
    /// <summary>Steps whose random numbers are drawn at once; results do not depend on it.</summary>
    private const int Batch = 64;

    private readonly BlockFactors factors;
    private readonly TwoLayerProblem problem;
    private readonly RandomStream inputs;
    private readonly ChiDraws lengths;
    private readonly Vector256<double>[] coordinates;
    private readonly Vector256<double>[] remainders;
    private int next = Batch;

    /// <summary>Draws teacher and student.</summary>
    /// <param name="problem">Sizes, spectrum and learning rate; n must reach K + M.</param>
    /// <param name="initialDeviation">σ_J.</param>
    /// <param name="stream">Parent of all random numbers of the run.</param>
    public BlockChain(TwoLayerProblem problem, double initialDeviation, RandomStream stream)
    {
        this.problem = problem;
        factors = new BlockFactors(problem);
        factors.Draw(initialDeviation, stream.Derive("start"));
        inputs = stream.Derive("inputs");
        lengths = new ChiDraws(stream.Derive("lengths"), problem.Multiplicity - problem.Students - problem.Teachers);
        coordinates = new Vector256<double>[Batch * factors.Groups * (problem.Students + problem.Teachers)];
        remainders = new Vector256<double>[factors.Groups];
    }

    /// <inheritdoc/>
    public long Step { get; private set; }

    /// <inheritdoc/>
    public void AdvanceTo(long step, CancellationToken cancellation)
    {
        int perStep = coordinates.Length / Batch;
        Span<double> lanes = MemoryMarshal.Cast<Vector256<double>, double>(remainders.AsSpan());
        for (; Step < step; Step++, next++)
        {
            if (next == Batch)
            {
                cancellation.ThrowIfCancellationRequested();
                inputs.FillNormals(MemoryMarshal.Cast<Vector256<double>, double>(coordinates.AsSpan()));
                next = 0;
            }

            for (int block = 0; block < problem.Spectrum.Count; block++)
            {
                lanes[block] = lengths.Next();
            }

            factors.Step(coordinates.AsSpan(next * perStep, perStep), remainders);
        }
    }

    /// <inheritdoc/>
    public OrderParameters Overlaps() => factors.Overlaps();
}
