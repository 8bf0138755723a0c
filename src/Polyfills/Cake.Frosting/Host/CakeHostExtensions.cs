using Cake.Core.IO;

namespace Cake.Frosting;

/// <summary>What a host can be told before it runs.</summary>
public static class CakeHostExtensions
{
    /// <summary>Sets the type of the context, in place of one set before.</summary>
    /// <typeparam name="TContext">The context; constructed by the service provider.</typeparam>
    /// <param name="host">The host.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseContext<TContext>(this CakeHost host)
        where TContext : class, IFrostingContext =>
        host.ConfigureServices(services => services.UseContext<TContext>());

    /// <summary>Sets what runs before all and after all tasks, in place of what was set before.</summary>
    /// <typeparam name="TLifetime">The lifetime; constructed by the service provider, so it may ask for all tasks.</typeparam>
    /// <param name="host">The host.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseLifetime<TLifetime>(this CakeHost host)
        where TLifetime : class, IFrostingLifetime =>
        host.ConfigureServices(services => services.UseLifetime<TLifetime>());

    /// <summary>Sets what runs before all tasks, in place of what was set before.</summary>
    /// <typeparam name="TSetup">The setup; constructed by the service provider.</typeparam>
    /// <param name="host">The host.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseSetup<TSetup>(this CakeHost host)
        where TSetup : class, IFrostingSetup =>
        host.ConfigureServices(services => services.UseSetup<TSetup>());

    /// <summary>Sets what runs after all tasks, in place of what was set before.</summary>
    /// <typeparam name="TTeardown">The teardown; constructed by the service provider.</typeparam>
    /// <param name="host">The host.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseTeardown<TTeardown>(this CakeHost host)
        where TTeardown : class, IFrostingTeardown =>
        host.ConfigureServices(services => services.UseTeardown<TTeardown>());

    /// <summary>Sets what runs before and after each task, in place of what was set before.</summary>
    /// <typeparam name="TLifetime">The lifetime; constructed by the service provider.</typeparam>
    /// <param name="host">The host.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseTaskLifetime<TLifetime>(this CakeHost host)
        where TLifetime : class, IFrostingTaskLifetime =>
        host.ConfigureServices(services => services.UseTaskLifetime<TLifetime>());

    /// <summary>Sets what runs before each task, in place of what was set before.</summary>
    /// <typeparam name="TSetup">The setup; constructed by the service provider.</typeparam>
    /// <param name="host">The host.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseTaskSetup<TSetup>(this CakeHost host)
        where TSetup : class, IFrostingTaskSetup =>
        host.ConfigureServices(services => services.UseTaskSetup<TSetup>());

    /// <summary>Sets what runs after each task, in place of what was set before.</summary>
    /// <typeparam name="TTeardown">The teardown; constructed by the service provider.</typeparam>
    /// <param name="host">The host.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseTaskTeardown<TTeardown>(this CakeHost host)
        where TTeardown : class, IFrostingTaskTeardown =>
        host.ConfigureServices(services => services.UseTaskTeardown<TTeardown>());

    /// <summary>Configures the services in a class of their own.</summary>
    /// <typeparam name="TStartup">The class.</typeparam>
    /// <param name="host">The host.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseStartup<TStartup>(this CakeHost host)
        where TStartup : IFrostingStartup, new() =>
        host.ConfigureServices(new TStartup().Configure);

    /// <summary>Sets the working directory of the build; <c>--working</c> overrides it.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">The directory, relative to where the program was started.</param>
    /// <returns>The same host.</returns>
    public static CakeHost UseWorkingDirectory(this CakeHost host, DirectoryPath path) =>
        host.ConfigureServices(services => services.UseWorkingDirectory(path));
}
