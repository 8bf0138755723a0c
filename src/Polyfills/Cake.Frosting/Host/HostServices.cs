using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Tooling;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>The services of a host before anyone changes them.</summary>
internal static class HostServices
{
    public static ServiceCollection Create()
    {
        var services = new ServiceCollection();
        AddEngine(services);
        AddSurroundings(services);
        services.AddSingleton<FrostingContext>();
        services.AddSingleton<IFrostingContext>(provider => provider.GetRequiredService<FrostingContext>());
        services.AddSingleton<TaskRegistration>();
        services.AddSingleton<LifetimeRegistration>();
        services.AddSingleton<BuildRunner>();
        services.AddSingleton<DryRunner>();
        services.AddSingleton<TreeRunner>();
        services.AddSingleton<DescriptionRunner>();
        return services;
    }

    /// <summary>What runs tasks and tells about it.</summary>
    private static void AddEngine(ServiceCollection services)
    {
        services.AddSingleton<IConsole, CakeConsole>();
        services.AddSingleton<ICakeLog>(provider => new CakeBuildLog(provider.GetRequiredService<IConsole>()));
        services.AddSingleton<ICakeContext, CakeContext>();
        services.AddSingleton<ICakeReportPrinter, CakeReportPrinter>();
        services.AddSingleton<ICakeEngine, CakeEngine>();
        services.AddSingleton<IExecutionStrategy, DefaultExecutionStrategy>();
        services.AddSingleton<ICakeDataService, CakeDataService>();
    }

    /// <summary>What a context offers to tasks: files, processes, tools, and the machine.</summary>
    private static void AddSurroundings(ServiceCollection services)
    {
        services.AddSingleton<ICakePlatform, CakePlatform>();
        services.AddSingleton<ICakeRuntime, CakeRuntime>();
        services.AddSingleton<ICakeEnvironment, CakeEnvironment>();
        services.AddSingleton<ICakeConfiguration>(new CakeConfiguration(new Dictionary<string, string>()));
        services.AddSingleton<IFileSystem, FileSystem>();
        services.AddSingleton<IGlobber, Globber>();
        services.AddSingleton<IProcessRunner, ProcessRunner>();
        services.AddSingleton<IRegistry, WindowsRegistry>();
        services.AddSingleton<IToolRepository, ToolRepository>();
        services.AddSingleton<IToolResolutionStrategy, ToolResolutionStrategy>();
        services.AddSingleton<IToolLocator, ToolLocator>();
        services.AddSingleton<IToolInstaller, ToolInstaller>();
    }
}
