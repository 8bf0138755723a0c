using System.Globalization;
using Cake.Core;

namespace Cake.Frosting;

/// <summary>Lists all tasks with their descriptions, in the order of their registration.</summary>
internal sealed class DescriptionRunner(TaskRegistration tasks, ICakeEngine engine, IConsole console) : IRunner
{
    private const int LeastNameWidth = 29;
    private const int DescriptionWidth = 50;

    public void Run(ExecutionSettings settings)
    {
        tasks.Register();
        var nameWidth = engine.Tasks.Select(task => task.Name.Length).Append(LeastNameWidth).Max() + 1;
        var line = string.Create(CultureInfo.InvariantCulture, $"{{0,-{nameWidth}}}{{1}}");
        console.WriteLine();
        console.WriteLine(line, "Task", "Description");
        console.WriteLine(new string('=', nameWidth + DescriptionWidth));
        foreach (var task in engine.Tasks)
        {
            console.WriteLine(line, task.Name, task.Description);
        }
    }
}
