using Cake.Core;
using Cake.Frosting;

namespace Figures.Authoring;

/// <summary>What every task of the build can reach.</summary>
/// <param name="context">Cake's own context.</param>
/// <param name="session">The run all tasks share.</param>
public sealed class FigureContext(ICakeContext context, FigureSession session) : FrostingContext(context)
{
    /// <summary>The run all tasks share.</summary>
    public FigureSession Session { get; } = session;
}
