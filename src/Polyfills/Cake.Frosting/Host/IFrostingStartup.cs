using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>Configures the services of the host in a class of its own.</summary>
public interface IFrostingStartup
{
    /// <summary>Configures the services.</summary>
    /// <param name="services">The services of the host; the last registration of a service wins.</param>
    void Configure(IServiceCollection services);
}
