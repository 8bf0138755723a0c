using Build;
using Build.CommandLine;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Figures.Authoring;
using Figures.Pipeline;
using Microsoft.Extensions.DependencyInjection;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var root = RepositoryRoot.Find();
var parsed = new ArgumentParser(root, TaskCatalogue.Names).Parse(args);
var problems = parsed.Problems.Concat(TaskCatalogue.UnknownParameters(parsed.Request.Overrides)).ToList();
if (problems.Count > 0)
{
    problems.ForEach(Console.Error.WriteLine);
    return problems.Max(problem => problem.Code.ExitCode);
}

using var interrupted = new CancellationTokenSource();
using var interruption = new Interruption(interrupted);
var reporter = ReporterChoice.Of(Environment.GetEnvironmentVariable, Console.IsOutputRedirected);
var session = new FigureSession(parsed.Request, new FolderDisk(Path.Combine(root, "artifacts")), reporter, interrupted.Token);
var log = new SessionLog();
var host = new CakeHost()
    .UseContext<FigureContext>()
    .UseLifetime<FigureLifetime>()
    .ConfigureServices(services => services
        .AddSingleton(session)
        .AddSingleton(parsed.Options)
        .AddSingleton<ICakeLog>(log)
        .AddSingleton<Cake.Core.ICakeReportPrinter, QuietReportPrinter>());
foreach (var paper in TaskCatalogue.Papers)
{
    host.AddAssembly(paper);
}

if (parsed.Options is { Why: true } or { Graph: not null })
{
    return new Inspection(session, parsed.Options).Run();
}

foreach (var group in parsed.Request.Targets.Where(target => TaskCatalogue.IsNumberedGroup(target)))
{
    reporter.Line($"{group} is {string.Join(", ", TaskCatalogue.FiguresOf(group))}");
}

var code = host.Run(parsed.CakeArguments);
return new ExitCode(session, log).Of(code, interrupted.IsCancellationRequested);
