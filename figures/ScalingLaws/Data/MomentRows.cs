using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>The entries of R^(l) and Q^(l) over time, one row for each.</summary>
/// <param name="problem">Sizes and spectrum.</param>
/// <param name="moments">l runs from 0 to one less.</param>
internal sealed class MomentRows(TwoLayerProblem problem, int moments)
{
    private readonly List<(int Moment, int Student, int Partner, bool IsTeacher, long Step, double Value)> rows = [];

    /// <summary>Records all entries at a step.</summary>
    public void Add(long step, OrderParameters overlaps)
    {
        int size = problem.Students + problem.Teachers;
        for (int moment = 0; moment < moments; moment++)
        {
            double[] matrix = overlaps.Moment(problem.Spectrum.Eigenvalues, moment);
            for (int i = 0; i < problem.Students; i++)
            {
                for (int field = i; field < size; field++)
                {
                    bool isTeacher = field >= problem.Students;
                    rows.Add((moment, i, isTeacher ? field - problem.Students : field, isTeacher, step, matrix[(i * size) + field]));
                }
            }
        }
    }

    /// <summary>The rows, curve by curve: first R^(l), then Q^(l).</summary>
    public Table ToTable()
    {
        var ordered = rows.OrderBy(row => row.Moment).ThenByDescending(row => row.IsTeacher).ThenBy(row => row.Student)
            .ThenBy(row => row.Partner)
            .ThenBy(row => row.Step).ToList();
        return new Table(
            Column.Integers("moment", ordered.Select(row => row.Moment), description: "l").AsKey(),
            Column.Booleans("with_teacher", ordered.Select(row => row.IsTeacher), description: "R^(l) if true, Q^(l) if false").AsKey(),
            Column.Integers("student", ordered.Select(row => row.Student), description: "i").AsKey(),
            Column.Integers("partner", ordered.Select(row => row.Partner), description: "n of R_in, j of Q_ij").AsKey(),
            Column.Integers("step", ordered.Select(row => row.Step), description: "Samples used").AsKey(),
            Column.Doubles("alpha", ordered.Select(row => row.Step / (double)problem.Dimension), description: "α = step/N"),
            Column.Doubles("overlap", ordered.Select(row => row.Value), description: "The entry"));
    }
}
