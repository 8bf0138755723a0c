using Figures.Tables;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>The entries of R^(l) and Q^(l) over time, one row for each.</summary>
/// <param name="problem">Sizes and spectrum.</param>
/// <param name="moments">l runs from 0 to one less.</param>
internal sealed class MomentRows(TwoLayerProblem problem, int moments)
{
    private readonly List<MomentRow> rows = [];

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
                    rows.Add(new MomentRow(
                        moment, isTeacher, i, isTeacher ? field - problem.Students : field, step, step / (double)problem.Dimension,
                        matrix[(i * size) + field]));
                }
            }
        }
    }

    /// <summary>The rows, curve by curve: first R^(l), then Q^(l).</summary>
    public Table ToTable() => Table.Of(rows.OrderBy(row => row.Moment).ThenByDescending(row => row.WithTeacher).ThenBy(row => row.Student)
        .ThenBy(row => row.Partner).ThenBy(row => row.Step));
}
