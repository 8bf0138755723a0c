using System.Runtime.Intrinsics;

using Figures.Numerics;

using ScalingLaws.Model;

namespace ScalingLaws.Tests;

/// <summary>One step of the block chain with an input of its own.</summary>
internal static class OneStep
{
    /// <summary>Draws the input block by block and makes the step.</summary>
    public static void Take(BlockFactors factors, TwoLayerProblem problem, RandomStream stream)
    {
        int size = problem.Students + problem.Teachers;
        var coordinates = new Vector256<double>[factors.Groups * size];
        var remainders = new Vector256<double>[factors.Groups];
        for (int block = 0; block < problem.Spectrum.Count; block++)
        {
            for (int entry = 0; entry < size; entry++)
            {
                int place = (block / 4 * size) + entry;
                coordinates[place] = coordinates[place].WithElement(block % 4, stream.NextNormal());
            }

            double remainder = problem.Multiplicity > size ? Math.Sqrt(stream.NextChiSquare(problem.Multiplicity - size)) : 0;
            remainders[block / 4] = remainders[block / 4].WithElement(block % 4, remainder);
        }

        factors.Step(coordinates, remainders);
    }
}
