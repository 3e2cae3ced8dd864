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

    // Web pages can send a browser to any address of this machine: they must not guess this one.
    private readonly string _startPath = "/start/" + Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    private readonly IReadOnlyList<TcpListener> _listeners;
    private readonly TaskCompletionSource<CallbackRequest> _visit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _starts;

    private CallbackListener(IReadOnlyList<TcpListener> listeners, string host)
    {
        _listeners = listeners;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{((IPEndPoint)listeners[0].LocalEndpoint).Port}{Path}"));
    }

    /// <summary>Where the browser comes back to.</summary>
    internal Uri Address { get; }

    /// <summary>
    /// Leads a browser to the login, once. The login's own address holds the state, and other users of the machine can read the
    /// arguments of whatever starts a browser: who comes first with this one has the state to themselves, and who comes second
    /// ends the login.
    /// </summary>
    internal Uri StartAddress => new(Address, _startPath);

    /// <exception cref="ToolException">The port is taken.</exception>
    internal static CallbackListener Start(string host, int port) => new(LoopbackListeners.Start(host, port), host);

    /// <summary>Gives the visit that belongs to this login. Any page could send a browser here, and must not end the login by it.</summary>
    internal async Task<CallbackRequest> WaitAsync(AuthorizationRequest request, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var accepting = Task.WhenAny(_listeners.Select(listener => AcceptAsync(listener, request, end.Token))).Unwrap();
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

    private static async Task<CallbackRequest> Broken(Task accepting)
    {
        await accepting.ConfigureAwait(false);
        throw new ToolException("The login can't listen any more. Try again.");
    }

    /// <summary>Each connection by itself: one over which nothing comes must not keep the others waiting.</summary>
    private async Task AcceptAsync(TcpListener listener, AuthorizationRequest request, CancellationToken cancellationToken)
    {
        while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false), request, cancellationToken);
    }

    private async Task ServeAsync(TcpClient client, AuthorizationRequest request, CancellationToken cancellationToken)
    {
        if (await CallbackRequest.ReadAsync(client, Address, cancellationToken).ConfigureAwait(false) is not { } visit) return;
        if (visit.Address.AbsolutePath == Path && IsOurs(visit.Address, request.State) && _visit.TrySetResult(visit)) return;
        await visit.RespondAsync(visit.Address.AbsolutePath == _startPath ? Begin(request) : CallbackPage.Unknown).ConfigureAwait(false);
        await visit.DisposeAsync().ConfigureAwait(false);
    }

    private CallbackPage Begin(AuthorizationRequest request)
    {
        if (Interlocked.Increment(ref _starts) == 1) return CallbackPage.LeadingTo(request.Url);
        _visit.TrySetException(new ToolException(
            "The browser was sent to the login twice, the second time perhaps by another user of this machine. Try again, or with --no-browser."));
        return CallbackPage.Failed;
    }

    /// <summary>Takes as long whatever differs: how soon a page says no would tell how much of a guess is right.</summary>
    private static bool IsOurs(Uri address, string state) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(HttpUtility.ParseQueryString(address.Query)["state"] ?? ""), Encoding.UTF8.GetBytes(state));
}
