using System.Runtime.InteropServices;

namespace PodcastApi.Cli;

/// <summary>Ends what runs when its terminal is closed, as Ctrl-C does: the parser listens to SIGINT and SIGTERM alone.</summary>
internal sealed class SighupCancellation : IDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly PosixSignalRegistration _registration;

    internal SighupCancellation(CancellationToken cancellationToken)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, End);
    }

    /// <summary>Cancelled by the given token too.</summary>
    internal CancellationToken Token => _end.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _end.Dispose();
    }

    private void End(PosixSignalContext signal)
    {
        // Else the process would end at once, and not save.
        signal.Cancel = true;
        _end.Cancel();
    }
}
