using Figures.Numerics;

using ScalingLaws.Model;

namespace ScalingLaws.Tests;

/// <summary>Order parameters out of reference tables.</summary>
internal static class Overlaps
{
    /// <summary>Problem and overlaps of one case; the multiplicity, which does not enter the flow, is 1.</summary>
    public static (TwoLayerProblem Problem, OrderParameters State) Read(NamedValues values)
    {
        var problem = new TwoLayerProblem(
            values.Integer("K"), values.Integer("M"), new PowerLawSpectrum(values.Integer("L"), values["beta"]), 1, values["eta"]);
        return (problem, Read(values, values, problem));
    }

    /// <summary>Overlaps of a problem; those of the teacher may stand in another case.</summary>
    public static OrderParameters Read(NamedValues values, NamedValues teacher, TwoLayerProblem problem)
    {
        var state = new OrderParameters(problem.Spectrum.Count, problem.Students, problem.Teachers);
        for (int k = 0; k < state.Blocks; k++)
        {
            Fill(state.Q(k), state.Students, (i, j) => values["q", k, i, j]);
            Fill(state.R(k), state.Teachers, (i, n) => values["r", k, i, n]);
            Fill(state.T(k), state.Teachers, (n, m) => teacher["t", k, n, m]);
        }

        return state;
    }

    /// <summary>Overlaps of explicit vectors, students first, in the order of the eigenvalues.</summary>
    public static OrderParameters Of(TwoLayerProblem problem, Matrix weights)
    {
        var state = new OrderParameters(problem.Spectrum.Count, problem.Students, problem.Teachers);
        for (int k = 0; k < state.Blocks; k++)
        {
            Matrix block = weights.Block(0, k * problem.Multiplicity, weights.Rows, problem.Multiplicity);
            Matrix gram = block * block.Transpose();
            Fill(state.Q(k), state.Students, (i, j) => gram[i, j] / problem.Multiplicity);
            Fill(state.R(k), state.Teachers, (i, n) => gram[i, state.Students + n] / problem.Multiplicity);
            Fill(state.T(k), state.Teachers, (n, m) => gram[state.Students + n, state.Students + m] / problem.Multiplicity);
        }

        return state;
    }

    private static void Fill(Span<double> target, int columns, Func<int, int, double> value)
    {
        for (int entry = 0; entry < target.Length; entry++)
        {
            target[entry] = value(entry / columns, entry % columns);
        }
    }
}
