using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Web;

namespace PodcastApi.Cli;

/// <summary>Waits on this machine for the browser to come back. Whatever else comes gets a page, and is not listened to.</summary>
internal sealed class CallbackListener : IDisposable
{
    private const string Path = "/callback";

    private readonly IReadOnlyList<TcpListener> _listeners;
    private readonly TaskCompletionSource<CallbackVisit> _visit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CallbackListener(IReadOnlyList<TcpListener> listeners, string host)
    {
        _listeners = listeners;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{((IPEndPoint)listeners[0].LocalEndpoint).Port}{Path}"));
    }

    /// <summary>Where the browser comes back to.</summary>
    internal Uri Address { get; }

    /// <exception cref="ToolException">The port is taken.</exception>
    internal static CallbackListener Start(string host, int port) => new(LoopbackListeners.Start(host, port), host);

    /// <summary>Gives the visit that belongs to this login. Any page could send a browser here, and must not end the login by it.</summary>
    internal async Task<CallbackVisit> WaitAsync(string state, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var accepting = Task.WhenAny(_listeners.Select(listener => AcceptAsync(listener, state, end.Token))).Unwrap();
        try
        {
            return await (await Task.WhenAny(_visit.Task, accepting).ConfigureAwait(false) == accepting ? Broken(accepting) : _visit.Task).ConfigureAwait(false);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        foreach (var listener in _listeners) listener.Dispose();
    }

    private static async Task<CallbackVisit> Broken(Task accepting)
    {
        await accepting.ConfigureAwait(false);
        throw new ToolException("The login can't listen any more. Try again.");
    }

    /// <summary>Each connection by itself: one over which nothing comes must not keep the others waiting.</summary>
    private async Task AcceptAsync(TcpListener listener, string state, CancellationToken cancellationToken)
    {
        while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false), state, cancellationToken);
    }

    private async Task ServeAsync(TcpClient client, string state, CancellationToken cancellationToken)
    {
        if (await CallbackVisit.ReadAsync(client, Address, cancellationToken).ConfigureAwait(false) is not { } visit) return;
        if (visit.Address.AbsolutePath == Path && IsOurs(visit.Address, state) && _visit.TrySetResult(visit)) return;
        await visit.AnswerAsync(CallbackPage.Unknown).ConfigureAwait(false);
        await visit.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Takes as long whatever differs: how soon a page says no would tell how much of a guess is right.</summary>
    private static bool IsOurs(Uri address, string state) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(HttpUtility.ParseQueryString(address.Query)["state"] ?? ""), Encoding.UTF8.GetBytes(state));
}
