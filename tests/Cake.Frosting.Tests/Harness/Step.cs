using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Frosting.Tests.Harness;

/// <summary>A task that says it runs.</summary>
public abstract class Step : FrostingTask
{
    public override void Run(ICakeContext context) => context.Log.Information("{0} runs", GetType().Name);
}
