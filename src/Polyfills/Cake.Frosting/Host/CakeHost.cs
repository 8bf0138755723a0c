using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>The entry point of a build program: finds the tasks, reads the command line, runs the targets.</summary>
public sealed class CakeHost
{
    private readonly ServiceCollection _services = HostServices.Create();
    private readonly List<Assembly> _assemblies = [.. new[] { Assembly.GetEntryAssembly() }.OfType<Assembly>()];

    /// <summary>A host that looks for tasks in the entry assembly.</summary>
    public CakeHost()
    {
    }

    /// <summary>A host that looks for tasks in the entry assembly.</summary>
    /// <returns>The host.</returns>
    public static CakeHost Create() => new();

    /// <summary>Looks for tasks in another assembly too. Tasks are its exported classes that are not abstract.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>This host.</returns>
    public CakeHost AddAssembly(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        _assemblies.Add(assembly);
        return this;
    }

    /// <summary>Changes the services at once; the last registration of a service wins. Tasks may be registered here too.</summary>
    /// <param name="services">Makes the changes.</param>
    /// <returns>This host.</returns>
    public CakeHost ConfigureServices(Action<IServiceCollection> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services(_services);
        return this;
    }

    /// <summary>Runs what the command line asks for. Exceptions of the build are logged, not thrown.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>0 after success; −1 after any failure, which a Unix shell shows as 255.</returns>
    public int Run(IEnumerable<string> args)
    {
        var services = new ServiceCollection();
        foreach (var service in _services)
        {
            ((ICollection<ServiceDescriptor>)services).Add(service);
        }

        foreach (var task in TaskDiscovery.In(_assemblies))
        {
            services.AddSingleton(typeof(IFrostingTask), task);
        }

        return new HostCommand(services).Run([.. args]);
    }
}
