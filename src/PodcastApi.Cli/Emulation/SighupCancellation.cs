using System.Runtime.InteropServices;

namespace PodcastApi.Cli;

/// <summary>Cancels on SIGHUP, when the terminal is closed. The parser handles only SIGINT and SIGTERM.</summary>
internal sealed class SighupCancellation : IDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly PosixSignalRegistration _registration;

    internal SighupCancellation(CancellationToken cancellationToken)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, End);
    }

    /// <summary>Canceled by SIGHUP and by the given token.</summary>
    internal CancellationToken Token => _end.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _end.Dispose();
    }

    private void End(PosixSignalContext signal)
    {
        // Otherwise the process would end at once without saving.
        signal.Cancel = true;
        _end.Cancel();
    }
}
