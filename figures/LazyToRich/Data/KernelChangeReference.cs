using Cake.Frosting;

using Figures.Authoring;

namespace LazyToRich.Data;

/// <summary>Mean kernel distances over 40 random problems computed independently of this project (spec section 5.4).</summary>
[TaskName("LazyToRich.KernelChangeReference")]
[TaskDescription("Kernel distances of the specification, to hold Figure 5 against")]
public sealed class KernelChangeReference : PublishedTable
{
    /// <summary>Random problems behind each mean.</summary>
    public const int Problems = 40;

    /// <inheritdoc/>
    protected override string FileName => "kernel_change_reference.csv";
}
