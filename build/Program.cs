using System.Globalization;
using System.Text;
using Build;
using Build.CommandLine;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Figures.Authoring;
using Figures.Pipeline;
using Microsoft.Extensions.DependencyInjection;

// The project knows no other culture; this holds where a host lets the runtime take its own, and figures write numbers into titles.
Thread.CurrentThread.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Encoding.UTF8;
var root = RepositoryRoot.Find();
var arguments = new ArgumentParser(root, TaskCatalogue.Names).Parse(args);
using var interrupted = new CancellationTokenSource();
using var interruption = new Interruption(interrupted);
var reporter = ReporterChoice.Of(Environment.GetEnvironmentVariable, Console.IsOutputRedirected);
var clone = new FolderDisk(Path.Combine(root, "artifacts"), reporter);
var artifacts = arguments.Request.HasOwnArtifacts ? clone : new FolderDisk(arguments.Request.Artifacts, reporter);
using var session = new FigureSession(arguments.Request, artifacts, reporter, interrupted.Token) { Clone = clone };
var problems = arguments.Problems.Concat(TaskCatalogue.UnknownParameters(arguments.Request.Overrides)).ToList();
if (problems.Count > 0)
{
    problems.AddRange(session.FaultsOf(TaskCatalogue.PipelineTasksOf(arguments.Request.Scope)));
    problems.ForEach(Console.Error.WriteLine);
    return problems.Max(problem => problem.Code.ExitCode);
}

foreach (var group in arguments.Request.Targets.Where(TaskCatalogue.IsNumberedGroup))
{
    reporter.Line($"{group} is {string.Join(", ", TaskCatalogue.FiguresOf(group))}");
}

if (new Shortcut(session, arguments).Take() is { } answered)
{
    return answered;
}

var log = new SessionLog();
var host = new CakeHost()
    .UseContext<FigureContext>()
    .UseLifetime<FigureLifetime>()
    .ConfigureServices(services => services
        .AddSingleton(session)
        .AddSingleton(arguments.Options)
        .AddSingleton<ICakeLog>(log)
        .AddSingleton<ICakeReportPrinter, QuietReportPrinter>());
foreach (var paper in TaskCatalogue.Papers)
{
    host.AddAssembly(paper);
}

var code = host.Run(arguments.CakeArguments);
if (arguments.CakeArguments.Contains("--help"))
{
    reporter.Line(ArgumentCatalogue.Help);
}

return new ExitCode(session, log).Of(code, interrupted.IsCancellationRequested);
