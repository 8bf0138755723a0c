using System.Reflection;
using Cake.Core;

namespace Cake.Frosting;

/// <summary>What the class of a task says about it: attributes, and which methods it overrides.</summary>
internal sealed class TaskShape
{
    private readonly Type _type;
    private readonly Type _base;

    private TaskShape(Type type, Type @base)
    {
        _type = type;
        _base = @base;
    }

    public string Name => NameOf(_type);

    public string? Description => _type.GetCustomAttribute<TaskDescriptionAttribute>()?.Description;

    public Type ContextType => _base.GenericTypeArguments[0];

    public bool Runs => Overrides(nameof(FrostingTask.Run)) || Overrides(nameof(AsyncFrostingTask.RunAsync));

    public bool HasCriterion => Overrides(nameof(FrostingTask.ShouldRun));

    public bool HandlesErrors => Overrides(nameof(FrostingTask.OnError));

    public bool HasFinally => Overrides(nameof(FrostingTask.Finally));

    public bool ContinuesOnError => _type.IsDefined(typeof(ContinueOnErrorAttribute), inherit: true);

    public IEnumerable<Type> Dependencies => _type.GetCustomAttributes<IsDependentOnAttribute>().Select(attribute => attribute.Task);

    public IEnumerable<Type> Dependees => _type.GetCustomAttributes<IsDependeeOfAttribute>().Select(attribute => attribute.Task);

    /// <summary>The name of a task class: that of its attribute, else that of the class.</summary>
    public static string NameOf(Type type) => type.GetCustomAttribute<TaskNameAttribute>()?.Name ?? type.Name;

    /// <summary>The shape of a task.</summary>
    /// <exception cref="InvalidOperationException">The task derives from neither of the two base classes.</exception>
    public static TaskShape Of(IFrostingTask task)
    {
        for (var type = task.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() is var definition
                && (definition == typeof(FrostingTask<>) || definition == typeof(AsyncFrostingTask<>)))
            {
                return new TaskShape(task.GetType(), type);
            }
        }

        throw new InvalidOperationException(
            $"The task {task.GetType().Name} derives neither from {nameof(FrostingTask)} nor from {nameof(AsyncFrostingTask)}.");
    }

    /// <summary>Whether a class below the base overrides its method; a method that merely has the same name does not count.</summary>
    private bool Overrides(string method)
    {
        var declared = _base.GetMethod(method)?.MethodHandle;
        return declared is not null && _type.GetMethods()
            .Where(candidate => candidate.Name == method && candidate.DeclaringType != _base)
            .Any(candidate => candidate.GetBaseDefinition().MethodHandle == declared);
    }
}
