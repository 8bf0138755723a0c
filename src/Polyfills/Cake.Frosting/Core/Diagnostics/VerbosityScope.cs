namespace Cake.Core.Diagnostics;

/// <summary>Another verbosity for a while.</summary>
internal sealed class VerbosityScope : IDisposable
{
    private readonly ICakeLog _log;
    private readonly Verbosity _former;

    public VerbosityScope(ICakeLog log, Verbosity verbosity)
    {
        _log = log;
        _former = log.Verbosity;
        log.Verbosity = verbosity;
    }

    public void Dispose() => _log.Verbosity = _former;
}
