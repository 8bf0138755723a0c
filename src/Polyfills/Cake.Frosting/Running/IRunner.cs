using Cake.Core;

namespace Cake.Frosting;

/// <summary>One of the things a build program can do with its targets.</summary>
internal interface IRunner
{
    void Run(ExecutionSettings settings);
}
