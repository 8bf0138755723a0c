using System.Text;
using Benchmarks;
using MathNet.Numerics;

var seconds = 0.5;
if (args.Length is < 1 or > 2 || (args.Length == 2 && !(double.TryParse(args[1], out seconds) && seconds > 0)))
{
    Console.Error.WriteLine("Usage: Benchmarks <output.md> [seconds per contest, 0.5 if not given]");
    return 2;
}

Console.OutputEncoding = Encoding.UTF8;
Control.UseManaged();
Control.UseSingleThread();
var hasPeer = OpenBlas.TryLoad();
if (hasPeer)
{
    OpenBlas.SetThreads(1);
}

// The clock rate settles under load.
for (var i = 0; i < 2000; i++)
{
    FmaPeak.Run();
}

var report = new Suite(hasPeer, seconds).Run();
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[0]))!);
File.WriteAllText(args[0], report.ToString());
return 0;
