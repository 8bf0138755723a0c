using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting;

/// <summary>Hands the tasks of the host to the engine, in the order of their registration.</summary>
internal sealed class TaskRegistration(ICakeEngine engine, IFrostingContext context, ICakeLog log, IEnumerable<IFrostingTask> tasks)
{
    /// <summary>Registers all tasks.</summary>
    /// <exception cref="FrostingException">A dependency is not a task.</exception>
    /// <exception cref="CakeException">Two tasks have one name.</exception>
    public void Register()
    {
        foreach (var task in tasks)
        {
            var shape = TaskShape.Of(task);
            log.Debug("Registering task: {0}", shape.Name);
            if (shape.ContextType.IsInstanceOfType(context))
            {
                Register(task, shape, (CakeTask)engine.RegisterTask(shape.Name).Task);
            }
            else
            {
                log.Warning("Task cannot be used since the context isn't convertible to {0}.", shape.ContextType.FullName);
            }
        }
    }

    private void Register(IFrostingTask task, TaskShape shape, CakeTask registered)
    {
        registered.Description = shape.Description;
        if (shape.Runs)
        {
            registered.Actions.Add(task.RunAsync);
        }

        if (shape.HasCriterion)
        {
            registered.Criterias.Add(new CakeTaskCriteria(task.ShouldRun, task.SkippedMessage));
        }

        if (shape.ContinuesOnError)
        {
            registered.ErrorHandler = (_, _) => Task.CompletedTask;
        }

        if (shape.HandlesErrors)
        {
            registered.ErrorHandler = (exception, _) => Complete(() => task.OnError(exception, context));
        }

        if (shape.HasFinally)
        {
            registered.FinallyHandler = _ => Complete(() => task.Finally(context));
        }

        registered.Dependencies.AddRange(Edges(shape.Dependencies, "dependency"));
        registered.Dependees.AddRange(Edges(shape.Dependees, "reverse dependency"));
    }

    private static IEnumerable<CakeTaskDependency> Edges(IEnumerable<Type> types, string what)
    {
        foreach (var type in types)
        {
            yield return typeof(IFrostingTask).IsAssignableFrom(type)
                ? new CakeTaskDependency(TaskShape.NameOf(type), required: true)
                : throw new FrostingException($"The {what} '{TaskShape.NameOf(type)}' is not a valid task.");
        }
    }

    private static Task Complete(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
