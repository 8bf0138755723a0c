using System.Globalization;
using System.Text;
using Benchmarks;
using Benchmarks.Drawing;
using Benchmarks.Dynamics;
using Benchmarks.Kernels;
using Benchmarks.Pipeline;
using Benchmarks.Learning;
using Benchmarks.Simulators;
using Benchmarks.Tables;

IChapter[] chapters =
[
    new KernelChapter(), new DrawingChapter(), new DynamicsChapter(), new PipelineChapter(), new LearningChapter(), new SimulatorChapter(),
    new TablesChapter(),
];

var seconds = 0.5;
var chosen = args.Skip(2).ToList();
var names = chapters.Select(chapter => chapter.Name).ToList();
if (args.Length < 1 || chosen.Exists(name => !names.Contains(name))
    || (args.Length > 1 && !(double.TryParse(args[1], CultureInfo.InvariantCulture, out seconds) && seconds > 0)))
{
    Console.Error.WriteLine(
        $"Usage: Benchmarks <output.md> [seconds per contest, 0.5 if not given] [chapters, all if not given: {string.Join(" ", names)}]");
    return 2;
}

Console.OutputEncoding = Encoding.UTF8;

// The clock rate settles under load.
for (var i = 0; i < 2000; i++)
{
    FmaPeak.Run();
}

var report = new Report();
foreach (var chapter in chapters.Where(chapter => chosen.Count == 0 || chosen.Contains(chapter.Name)))
{
    chapter.Write(report, seconds);
}

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[0]))!);
File.WriteAllText(args[0], report.ToString());
return 0;
