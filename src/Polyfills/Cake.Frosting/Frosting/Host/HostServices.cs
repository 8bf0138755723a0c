using Cake.Core;
using Cake.Core.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>The services of a host before anyone changes them.</summary>
internal static class HostServices
{
    public static ServiceCollection Create()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConsole>(_ => new ProcessConsole(Environment.GetEnvironmentVariable));
        services.AddSingleton<ICakeLog, CakeBuildLog>();
        services.AddSingleton<ICakeContext, CakeContext>();
        services.AddSingleton<ICakeReportPrinter, CakeReportPrinter>();
        services.AddSingleton<ICakeEngine, CakeEngine>();
        services.AddSingleton<IExecutionStrategy, DefaultExecutionStrategy>();
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
}
