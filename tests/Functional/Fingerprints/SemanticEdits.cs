namespace Functional.Fingerprints;

/// <summary>One change for each kind of code, in the science, the tables and the drawing of two papers.</summary>
internal static class SemanticEdits
{
    private const string Mixed = "MixedDynamics.";
    private const string Scaling = "ScalingLaws.";

    private const string Secular = "    private static double Secular(";
    private const string OverRates = "\n        for (int m = 0; m < rates";

    private static readonly string[] GridRuns = [Mixed + "PanelPoints", Mixed + "PhaseDiagram", Mixed + "PrintedPoints"];
    private static readonly string[] Runs = [.. GridRuns, Mixed + "Trajectories"];
    private static readonly string[] Signals =
        [Mixed + "GridSignal", Mixed + "PanelSignal", Mixed + "PrintedSignal", Mixed + "TrajectorySignal"];

    private static readonly string[] Flows =
        [Scaling + "FlowDeviation", Scaling + "PlateauFlow", Scaling + "PlateauRun", Scaling + "PlateauSimulation"];

    private static readonly string[] Networks =
        [Scaling + "LargeNetwork", Scaling + "PlateauRun", Scaling + "PlateauSimulation", Scaling + "ShrinkingPlateau"];
    private static readonly string[] Simulated = [.. Networks, Scaling + "FlowDeviation"];
    private static readonly string[] Perceptrons = [.. Simulated, Scaling + "PlateauFlow"];
    private static readonly string[] Linear = [Scaling + "LinearScaling", Scaling + "LinearTheory"];
    private static readonly string[] Features = [Scaling + "DataFeatureScaling", Scaling + "FeatureScaling"];

    public static IReadOnlyList<NamedEdit> All { get; } = [.. OfMixedDynamics(), .. OfItsFigures(), .. OfScalingLaws(), .. OfLibraries()];

    private static IEnumerable<NamedEdit> OfMixedDynamics() =>
    [
        Model("a constant", "StopRule", "SmallTrainLoss = 1e-3", "SmallTrainLoss = 2e-3", "Judge", GridRuns),
        Model("a condition", "StopRule", "if (iteration == 0)", "if (iteration == 1)", "Observe", GridRuns),
        Model("a helper's body", "Loss", "(norm * norm)", "(norm * norm * norm)", "StableRank", GridRuns),
        Model("a helper's body deeper down", "Loss", "/ x.Length;", "/ (x.Length + 1);", "Between", Runs),
        Model("a computed property of a record", "ScalingPoint", "VarianceExponent > 1;", "VarianceExponent > 1.5;", "get_IsLazy", Runs),
        Model("a method of a record", "ScalingPoint", ": 1 / (divisor * signalNorm)", ": 2 / (divisor * signalNorm)", "LearningRate", Runs),
        Model("an argument", "SelfConsistentDynamics", "-learningRate, root, false", "-learningRate, root, true", "Step", Runs),
        Model("an override of a type that comes to be", "WeightDescent",
            "Gemm.Multiply(1, second, false, first", "Gemm.Multiply(2, second, false, first", "Step", Runs),
        Model("a constructor", "WeightDescent", "Current = second * first;", "Current = first * second;", "new", Runs),
        Model("a lambda", "Trajectory", "Advance(descent, withSpectra, isLast)", "Advance(descent, !withSpectra, isLast)", "Record",
            Mixed + "Trajectories"),
        Model("a default of an interface", "IDynamics", "    void Step();",
            "    void Step();\n\n    bool Moves() => Current.Rows > 1;", "Moves", Mixed + "Trajectories") with
        {
            Before = "    void Step();\n\n    bool Moves() => Current.Rows > 0;",
            Also = ("MixedDynamics/Model/Trajectory.cs", "if (!isLast)", "if (!isLast && dynamics.Moves())"),
        },
        Model("a word of an order", "GridRun", "train[^1] > train[0]", "train[^1] >= train[0]", "Run", GridRuns),
        Data("a column's description", "PhaseRow", "\"The last iteration\"", "\"The last one\"", "PhaseRow (columns)",
            Mixed + "PanelPoints", Mixed + "PhaseDiagram", Mixed + "Figure2/tabulate"),
        Data("a lambda in a query", "PrintedSignalSetting", "value => value * value", "value => value + value",
            "PrintedSignalSetting.SingularValues", Mixed + "PrintedSignal"),
        Data("the name of a stream", "GridSignal", "RandomStream.Create(setting.Seed, \"MixedDynamics.GridSignal\")",
            "RandomStream.Create(setting.Seed, \"MixedDynamics.Signal\")", "GridSignal.Draw", Mixed + "GridSignal", Mixed + "PanelSignal"),
        Data("an expression in a lambda", "SignalTable", "entry => entry % d", "entry => (entry + 1) % d", "SignalTable.Of", Signals),
    ];

    private static IEnumerable<NamedEdit> OfItsFigures() =>
    [
        Figure("drawing code", "Figure1", "SetLimits(0, 90, -0.3, 2.1)", "SetLimits(0, 90, -0.3, 2.2)", "Figure1.Errors", "Figure1/draw"),
        Figure("drawing code elsewhere", "Figure1", "WithAlpha(0.7)", "WithAlpha(0.6)", "Figure1.Spectrum", "Figure1/draw"),
        Figure("a constant of a table", "Figure1", "BulkStride = 10", "BulkStride = 20", "Figure1.Tabulate", "Figure1/tabulate"),
        Figure("a static initialiser", "Figure1Claims", "4 * Math.Sqrt(2)", "5 * Math.Sqrt(2)", "Figure1Claims.static", "Figure1/draw"),
        Figure("an iterator", "X1", "Bound.Within(-1, 1,", "Bound.Within(-2, 2,", "X1.Claims", "X1/draw"),
        Figure("a local function", "Figure1", "color, width: 2, pattern", "color, width: 3, pattern", "Figure1.Errors", "Figure1/draw"),
        Figure("array data", "PhasePanel", "([0.25, 0.5, 0.75]", "([0.25, 0.5, 0.7]", "PhasePanel.static", "Figure2/draw", "Figure2/tabulate"),
        Figure("a number of a table", "PhaseRows", "0, 0, -1.5, 3)", "0, 0, -1.25, 3)", "LineRow.Of", "Figure2/tabulate"),
        Figure("a colour in a static table", "Figure2", "\"#d62728\"", "\"#d62729\"", "Figure2.static", "Figure2/draw"),
    ];

    private static IEnumerable<NamedEdit> OfScalingLaws() =>
    [
        new("a generic argument", "ScalingLaws/Figure4.cs",
            "inputs.Table<PlateauRun>(\"errors\")", "inputs.Table<LinearScaling>(\"errors\")",
            [Scaling + "Figure4.Tabulate"], [Scaling + "Figure4/tabulate"]),
        Law("a static initialiser", "ArcSine", "TaylorCoefficients(26)", "TaylorCoefficients(28)", "static", Perceptrons),
        Law("a switch arm", "ArcSine",
            "return size <= 0.5 ?",
            "double first = size switch { <= 0.1 => 1, _ => 3 };\n        return size <= 0.5 * first ?", "Of", Perceptrons) with
        {
            Before = "double first = size switch { <= 0.1 => 1, _ => 2 };\n        return size <= 0.5 * first ?",
        },
        Law("data of a static array", "Simulations", "(16, 28)", "(16, 29)", "static", Networks),
        new("an enumeration's values", "ScalingLaws/Model/Simulations.cs", "    Direct,\n", "    Direct = 7,\n",
            [Scaling + "Model.Simulator", Scaling + "Model.Simulations.Choose", Scaling + "Model.Simulations.Start"], Networks),
        Law("an implementation of an interface", "DirectDescent", "Step % 64 == 0", "Step % 32 == 0", "AdvanceTo", Networks),
        Law("a string that names a stream", "DirectDescent", "stream.Derive(\"teacher\").NormalMatrix(problem.Teachers",
            "stream.Derive(\"tutor\").NormalMatrix(problem.Teachers", "new", Networks),
        Law("a bound of a search", "LinearFlow", "middle <= low ||", "middle < low ||", "Root", Linear),
        Law("an async method", "LinearFlow", Secular, Waiting("2.0") + Secular, "Wait", Linear) with
        {
            Before = Waiting("1.0") + Secular,
            Also = ("ScalingLaws/Model/LinearFlow.cs", $"double sum = 0;{OverRates}", $"double sum = Wait().Result;{OverRates}"),
        },
        Law("a tolerance", "IncompleteGamma", "sum * 1e-17", "sum * 1e-16", "Lower", Scaling + "LinearScaling"),
        Law("a factor of an integral", "ErfIntegrals", "2 / Math.PI / Math.Sqrt(Determinant(u, w))",
            "3 / Math.PI / Math.Sqrt(Determinant(u, w))", "SlopeProduct", Flows),
        new("a predicate", "ScalingLaws/Abscissae.cs", "step => step > 0", "step => step > 1", [Scaling + "Abscissae.Steps"],
            [.. Features, .. Networks.Where(step => step != Scaling + "PlateauSimulation"), Scaling + "LinearScaling"]),
    ];

    private static IEnumerable<NamedEdit> OfLibraries() =>
    [
        new("the rule of an integrator's step", "Figures.Numerics/OrdinaryDifferentialEquations/DormandPrince.cs",
            "Elementary.Exp(-0.2 *", "Elementary.Exp(-0.25 *", ["Figures.Numerics.DormandPrince.Growth"], Flows),
        new("a library's drawing", "Figures.Plotting/Contours/CatmullRom.cs",
            "(2 * c) - (0.5 * d)", "(3 * c) - (0.5 * d)", ["Figures.Plotting.CatmullRom.At"], [Mixed + "Figure2/draw"]),
    ];

    private static string Waiting(string value) =>
        $"    private static async Task<double> Wait()\n    {{\n        await Task.Yield();\n        return {value};\n    }}\n\n";

    private static NamedEdit Model(string what, string type, string from, string to, string member, params string[] steps) =>
        new(what, $"MixedDynamics/Model/{type}.cs", from, to, [$"{Mixed}Model.{type}.{member}"], steps);

    private static NamedEdit Data(string what, string file, string from, string to, string member, params string[] steps) =>
        new(what, $"MixedDynamics/Data/{file}.cs", from, to, [Mixed + member], steps);

    private static NamedEdit Figure(string what, string file, string from, string to, string member, params string[] steps) =>
        new(what, $"MixedDynamics/{file}.cs", from, to, [Mixed + member], [.. steps.Select(step => Mixed + step)]);

    private static NamedEdit Law(string what, string type, string from, string to, string member, params string[] steps) =>
        new(what, $"ScalingLaws/Model/{type}.cs", from, to, [$"{Scaling}Model.{type}.{member}"], steps);
}
