using System.Text.Json;
using Figures.Numerics;
using MixedDynamics.Model;

namespace MixedDynamics.Tests;

/// <summary>One of the tiny reference cases: explicit inputs and the states of every dynamics (SPEC G).</summary>
internal sealed class TinyCase
{
    private readonly string name;
    private readonly ILookup<(string Kind, int Step, string Matrix), IReadOnlyDictionary<string, string>> entries;
    private readonly JsonElement meta;

    public TinyCase(string name)
    {
        this.name = name;
        entries = Reference.Rows(name + "_matrices.csv").ToLookup(row => (row["kind"], int.Parse(row["step"]), row["matrix"]));
        meta = JsonDocument.Parse(File.ReadAllText(Reference.PathOf(name + "_meta.json"))).RootElement;
    }

    public int Steps => meta.GetProperty("nsteps").GetInt32();

    public double LearningRate => meta.GetProperty("eta").GetDouble();

    public Weights Start => new(State("input", 0, "W1"), State("input", 0, "W2"));

    public Matrix Signal => State("input", 0, "Astar");

    public Matrix Observed => Signal + State("input", 0, "E");

    public double RootScale(string kind) => meta.GetProperty("sc_c").GetProperty(kind).GetDouble();

    public bool Has(string kind, int step, string matrix) => entries.Contains((kind, step, matrix));

    public Matrix State(string kind, int step, string matrix)
    {
        var cells = entries[(kind, step, matrix)].ToList();
        var state = new Matrix(cells.Max(cell => int.Parse(cell["row"])) + 1, cells.Max(cell => int.Parse(cell["col"])) + 1);
        foreach (IReadOnlyDictionary<string, string> cell in cells)
        {
            state[int.Parse(cell["row"]), int.Parse(cell["col"])] = cell.Number("value");
        }

        return state;
    }

    public IEnumerable<IReadOnlyDictionary<string, string>> Metrics(string kind) =>
        Reference.Rows(name + "_metrics.csv").Where(row => row["kind"] == kind);
}
