using Figures.Numerics;
using Figures.Tables;

using LazyToRich.Model;

namespace LazyToRich.Data;

/// <summary>
/// What Figures 1 and 2 show of a network while it learns, recorded the same way for simulation and theory: loss, prediction,
/// W2W1, W1ᵀW1, W2W2ᵀ and the distinct entries of the neural tangent kernel.
/// </summary>
internal sealed class DynamicsRecorder
{
    /// <summary>How many items Figure 1 shows the prediction of.</summary>
    public const int ItemsShown = 4;

    private readonly LinearTask task;
    private readonly CurveRows loss = new(["loss"]);
    private readonly CurveRows prediction;
    private readonly CurveRows function;
    private readonly CurveRows encoder;
    private readonly CurveRows decoder;
    private readonly CurveRows kernel;

    public DynamicsRecorder(LinearTask task)
    {
        this.task = task;
        var (inputs, outputs) = (task.Inputs.Rows, task.Targets.Rows);
        prediction = new CurveRows(Entries("y", outputs, Math.Min(ItemsShown, task.Samples)));
        function = new CurveRows(Entries("f", outputs, inputs));
        encoder = new CurveRows(LowerEntries("g", inputs));
        decoder = new CurveRows(LowerEntries("h", outputs));
        kernel = new CurveRows([.. LowerEntries("k", outputs).SelectMany(block => LowerEntries(block, task.Samples))]);
    }

    /// <summary>Records the network with this QQᵀ.</summary>
    public void Add(double relativeScale, long step, StackedGram gram)
    {
        loss.Add(relativeScale, step, [task.Loss(gram.Function)]);
        var shown = task.Inputs.Block(0, 0, task.Inputs.Rows, Math.Min(ItemsShown, task.Samples));
        prediction.Add(relativeScale, step, (gram.Function * shown).Data.ToArray());
        function.Add(relativeScale, step, gram.Function.Data.ToArray());
        encoder.Add(relativeScale, step, Lower(gram.EncoderGram));
        decoder.Add(relativeScale, step, Lower(gram.DecoderGram));
        kernel.Add(relativeScale, step, KernelEntries(TangentKernel.Of(gram, task.Inputs)));
    }

    public TableSet ToTables() => TableSet.Of(
        ("loss", loss.ToTable()),
        ("prediction", prediction.ToTable()),
        ("function", function.ToTable()),
        ("encoder", encoder.ToTable()),
        ("decoder", decoder.ToTable()),
        ("kernel", kernel.ToTable()));

    /// <summary>
    /// The entries of the kernel that differ: block (o, o′ ≤ o) and within it sample pair (i, i′ ≤ i); all others repeat them.
    /// </summary>
    private IEnumerable<double> KernelEntries(Matrix full)
    {
        for (var output = 0; output < task.Targets.Rows; output++)
        {
            for (var other = 0; other <= output; other++)
            {
                var block = full.Block(output * task.Samples, other * task.Samples, task.Samples, task.Samples);
                foreach (var value in Lower(block))
                {
                    yield return value;
                }
            }
        }
    }

    private static IEnumerable<double> Lower(Matrix symmetric) =>
        Enumerable.Range(0, symmetric.Rows).SelectMany(row => Enumerable.Range(0, row + 1).Select(column => symmetric[row, column]));

    /// <summary>Names of matrix entries, counted from 1 as in the paper.</summary>
    private static List<string> Entries(string prefix, int rows, int columns) =>
        [.. Enumerable.Range(1, rows).SelectMany(row => Enumerable.Range(1, columns).Select(column => $"{prefix}_{row}_{column}"))];

    private static List<string> LowerEntries(string prefix, int rows) =>
        [.. Enumerable.Range(1, rows).SelectMany(row => Enumerable.Range(1, row).Select(column => $"{prefix}_{row}_{column}"))];
}
