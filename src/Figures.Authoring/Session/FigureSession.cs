using Figures.Datasets;
using Figures.Pipeline;
using Figures.Plotting;
using Figures.Snapshots;
using Figures.Tables;

namespace Figures.Authoring;

/// <summary>One run of the pipeline behind all Cake tasks: prepared once, started by the first task that waits.</summary>
public sealed partial class FigureSession : IDisposable
{
    /// <summary>How often one table may turn out damaged or gone.</summary>
    private const int MostAttempts = 5;

    private readonly RunRequest request;
    private readonly IReporter reporter;
    private readonly IDisk disk;
    private readonly CancellationToken cancellation;
    private readonly Lock gate = new();
    private readonly List<Problem> problems = [];
    private PipelineRun? run;
    private bool toldLoss;
    private int madeAgain;
    private StepGraph? graph;
    private ContentStore? store;
    private Journal? journal;
    private FigurePublisher? publisher;
    private Fingerprints? fingerprints;
    private Declaration? declaration;
    private Task<RunSummary>? running;
    private Downloader? downloader;

    /// <summary>A session that has planned nothing yet.</summary>
    /// <param name="request">What the command line asks for.</param>
    /// <param name="disk">The folder of store and journal.</param>
    /// <param name="reporter">Is told what happens.</param>
    /// <param name="cancellation">Raised by Ctrl+C.</param>
    public FigureSession(RunRequest request, IDisk disk, IReporter reporter, CancellationToken cancellation)
    {
        this.request = request;
        this.disk = disk;
        this.reporter = reporter;
        this.cancellation = cancellation;
    }

    /// <summary>What the command line asked for.</summary>
    public RunRequest Request => request;

    /// <summary>The folder <c>artifacts/</c> of this clone, for pictures and for what is remembered of its program; the disk of the store when null.</summary>
    public IDisk? Clone { get; init; }

    /// <summary>How patient downloads are.</summary>
    public DownloadPolicy Downloads { get; init; } = new();

    /// <summary>Where lines for the reader go.</summary>
    public IReporter Reporter => reporter;

    /// <summary>Raised by Ctrl+C.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The plan, once prepared.</summary>
    public Plan? Plan { get; private set; }

    /// <summary>The figures of this run, by name.</summary>
    public IReadOnlyList<FigureTask> Figures { get; private set; } = [];

    /// <summary>Everything that went wrong so far, told already.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Runs a task's work; what it throws is told in canonical form and decides the exit code.</summary>
    /// <param name="work">The work.</param>
    public void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (PipelineException fault)
        {
            Tell(fault.Problems);
            throw;
        }
        catch (Exception fault) when (fault is SnapshotException or TableFormatException)
        {
            Tell([new Problem(ErrorCode.SnapshotFault, "snapshots", fault.Message)]);
            throw;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Tell([new Problem(ErrorCode.DiskFault, "artifacts", "a file cannot be read or written", fault.Message)]);
            throw;
        }
    }

    /// <summary>Everything that is wrong with tasks and their parameters in this run. Plans nothing.</summary>
    /// <param name="tasks">The targets and all they depend on.</param>
    public IReadOnlyList<Problem> FaultsOf(IReadOnlyList<PipelineTask> tasks)
    {
        Validated(tasks, OpenFiles(), out var faults);
        return faults;
    }

    /// <summary>Declares, validates and plans the steps of tasks. Runs nothing.</summary>
    /// <param name="tasks">The targets and all they depend on.</param>
    /// <exception cref="PipelineException">Holds every fault found.</exception>
    public void Prepare(IReadOnlyList<PipelineTask> tasks)
    {
        Figures = tasks.OfType<FigureTask>().ToList();
        var files = OpenFiles();
        graph = Validated(tasks, files, out var faults) ?? throw new PipelineException(faults);
        journal = new Journal(disk);
        store = new ContentStore(disk, journal) { Replaced = reporter.Warn };
        TellLoss();
        var planner = new Planner(journal, store, request.Force);
        Plan = planner.Plan(graph);
        var obstacles = new Obstacles(request, files).On(Plan).ToList();
        if (obstacles.Count > 0)
        {
            throw new PipelineException(obstacles);
        }

        publisher = new FigurePublisher(request, Clone ?? disk, store, reporter, graph);
        run = NewRun(Plan, planner);
        run.Completed += publisher.Completed;
        if (request.DryRun)
        {
            foreach (var line in PlanText.DryRun(Plan, request.Jobs))
            {
                reporter.Line(line);
            }
        }
    }

    /// <summary>Ends when the steps of a task have ended. When one has failed, the rest of the run has ended too.</summary>
    public async Task CompletionAsync(string task)
    {
        Start();
        try
        {
            await run!.Completion(task);
        }
        catch
        {
            await running!;
            throw;
        }
    }

    /// <summary>The tables of a figure, once it is done.</summary>
    /// <param name="figure">A figure of this run.</param>
    public TableSet TablesOf(FigureTask figure)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return TableSet.Of(
                    [.. run!.Records[figure.TabulateStep].Outputs.Where(output => output.IsTable).Select(output => (output.Name, store!.Table(output)))]);
            }
            catch (PipelineException damage) when (damage.IsDamage && attempt < MostAttempts)
            {
                reporter.Warn(damage.Problems[0] with { What = $"an output of {figure.TabulateStep} cannot be read from the store" });
                MakeAgain();
            }
        }
    }

    /// <summary>The picture of a figure of a prepared run for given tables, such as those of its snapshot. Nothing is computed.</summary>
    /// <param name="figure">A figure of this run.</param>
    /// <param name="data">Its tables.</param>
    public Figure PictureOf(FigureTask figure, TableSet data)
    {
        var picture = figure.FigureOf(data);
        FigurePicture.AddToCaption(picture, declaration!.DeparturesBehind(figure.GetType()));
        return picture;
    }

    /// <summary>Digest of the full tables a figure was thinned from: of everything its tabulate step read.</summary>
    /// <param name="figure">A figure of this run.</param>
    public string FullTablesDigest(FigureTask figure)
    {
        var contents = graph!.ByName[figure.TabulateStep].Inputs
            .SelectMany(input => run!.Records[input].Tables.Select(table => $"{input}:{table.Name}:{table.Id}"));
        return ContentId.OfBytes(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', contents))).ToString();
    }

    /// <summary>The data sets of this repository, on this machine. Fetches nothing under <c>--offline</c>.</summary>
    /// <exception cref="DatasetLockException"><c>datasets.lock</c> cannot be read.</exception>
    public DatasetLibrary OpenLibrary()
    {
        downloader ??= request.Offline ? null : new Downloader(Downloads with { AllowFiles = request.AllowFileMirrors });
        return new DatasetLibrary(
            DatasetLock.Read(Path.Combine(request.Root, DatasetLock.FileName)), Path.Combine(request.Artifacts, "datasets"), downloader);
    }

    /// <summary>Tells the reader how far a download is.</summary>
    /// <param name="item">What is fetched.</param>
    public IProgress<DownloadProgress> ProgressOf(DatasetItem item) => new DataFiles.Progress(item, reporter);

    /// <summary>Finishes a run that has nothing to compute: puts pictures in place and says so. Returns false when something has to run.</summary>
    public bool FinishIfUpToDate()
    {
        if (Plan is not { IsUpToDate: true, Warnings.Count: 0 })
        {
            return false;
        }

        var records = Plan.Steps.ToDictionary(step => step.Step.Name, step => step.Record!, StringComparer.Ordinal);
        foreach (var planned in Plan.Steps)
        {
            try
            {
                publisher!.Completed(planned.Step, StepOutcome.UpToDate, records);
            }
            catch (PipelineException damage) when (damage.IsDamage)
            {
                // What is damaged is in quarantine now, so that the next plan has it computed again.
                reporter.Warn(damage.Problems[0] with { What = $"an output of {planned.Step.Name} cannot be read from the store" });
                Plan = null;
                return false;
            }
        }

        Close();
        ReportClaims();
        reporter.Ended(new RunSummary(0, Plan.Steps.Count, 0, [], false, TimeSpan.Zero));
        return true;
    }

    /// <summary>Waits for the run, when one was started, and reports how it ended.</summary>
    public void End()
    {
        if (running?.GetAwaiter().GetResult() is { } summary)
        {
            problems.AddRange(summary.Failures);
            Close();
            ReportClaims();
            var known = Math.Min(madeAgain, summary.UpToDate);
            reporter.Ended(summary with { Computed = summary.Computed + known, UpToDate = summary.UpToDate - known });
        }
    }

    /// <summary>Closes the assembly files the fingerprints were read from, and connections.</summary>
    public void Dispose()
    {
        fingerprints?.Dispose();
        downloader?.Dispose();
    }

    private DataFiles OpenFiles() => request.HasOwnArtifacts
        ? new DataFiles(OpenLibrary, reporter)
        : new DataFiles(OpenLibrary, reporter, Path.Combine(request.Artifacts, "datasets"));

    private PipelineRun NewRun(Plan plan, Planner planner) => new(
        graph!, plan, new StepRunner(planner, store!, journal!, disk, reporter), reporter, new RunOptions(request.Jobs, request.KeepGoing, request.Repro));

    /// <summary>The graph of some tasks, or null with every fault of their parameters, files and dependencies.</summary>
    private StepGraph? Validated(IReadOnlyList<PipelineTask> tasks, DataFiles files, out List<Problem> faults)
    {
        fingerprints?.Dispose();
        fingerprints = new Fingerprints(Clone ?? disk, tasks);
        declaration = new Declaration(request.Profile, request.Overrides, fingerprints, files);
        var byType = tasks.ToDictionary(task => task.GetType());
        var steps = declaration.StepsOf(
            TaskNames.InputsFirst(byType.Keys).Where(byType.ContainsKey).Select(type => byType[type]));
        faults = declaration.Problems;
        var fits = StepGraph.Of(steps, faults);
        return faults.Count == 0 ? fits : null;
    }

    /// <summary>Says how many claims hold, miss and are not shown, over all figures of the run.</summary>
    private void ReportClaims()
    {
        if (publisher!.Total is { } total)
        {
            reporter.Line(total);
        }
    }

    private void Tell(IEnumerable<Problem> told)
    {
        foreach (var problem in told)
        {
            problems.Add(problem);
            reporter.Fail(problem);
        }
    }

    private void Start()
    {
        lock (gate)
        {
            if (running is null)
            {
                reporter.Planned(Plan!);
                running = Task.Run(() => run!.RunAsync(cancellation), CancellationToken.None);
            }
        }
    }
}
