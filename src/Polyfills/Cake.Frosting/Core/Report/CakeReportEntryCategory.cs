namespace Cake.Core;

/// <summary>What a line of the report stands for.</summary>
public enum CakeReportEntryCategory
{
    /// <summary>A task.</summary>
    Task = 0,

    /// <summary>The setup of the build.</summary>
    Setup = 1,

    /// <summary>The teardown of the build.</summary>
    Teardown = 2,
}
