using System.Runtime.InteropServices;

namespace Build;

/// <summary>Turns Ctrl+C and the end signals into a cancellation; running steps get two seconds, then the process ends. The store is correct either way.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource source;
    private readonly List<PosixSignalRegistration> signals;
    private Timer? last;

    public Interruption(CancellationTokenSource source)
    {
        this.source = source;
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];
    }

    public void Dispose()
    {
        signals.ForEach(signal => signal.Dispose());
        last?.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (source.IsCancellationRequested)
        {
            Environment.Exit(ExitCode.Cancelled);
        }

        last = new Timer(_ => Environment.Exit(ExitCode.Cancelled), null, Grace, Timeout.InfiniteTimeSpan);
        source.Cancel();
    }
}
