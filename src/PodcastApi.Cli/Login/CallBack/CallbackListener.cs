using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Web;

namespace PodcastApi.Cli;

/// <summary>Listens on this machine for the redirect of the browser. Other requests get an error page and are ignored.</summary>
internal sealed class CallbackListener : IDisposable
{
    private const string Path = "/callback";

    // Random, because any web page can send the browser to an address of this machine.
    private readonly string _startPath = "/start/" + Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    private readonly IReadOnlyList<TcpListener> _listeners;
    private readonly TaskCompletionSource<CallbackRequest> _visit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _starts;

    private CallbackListener(IReadOnlyList<TcpListener> listeners, string host)
    {
        _listeners = listeners;
        Address = new Uri(
            string.Create(CultureInfo.InvariantCulture, $"http://{host}:{((IPEndPoint)listeners[0].LocalEndpoint).Port}{Path}")
        );
    }

    /// <summary>The address that the browser is redirected to.</summary>
    internal Uri Address { get; }

    /// <summary>
    /// Redirects to the login page once. The login page's address contains the state, and other users of the machine can read the
    /// arguments of the browser's process. Only the first request to this address gets the state; a second one ends the login.
    /// </summary>
    internal Uri StartAddress => new(Address, _startPath);

    /// <exception cref="ToolException">The port is taken.</exception>
    internal static CallbackListener Start(string host, int port) => new(LoopbackListeners.Start(host, port), host);

    /// <summary>Returns the request that belongs to this login. Requests that any other page can cause must not end it.</summary>
    internal async Task<CallbackRequest> WaitAsync(AuthorizationRequest request, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var accepting = Task.WhenAny(_listeners.Select(listener => AcceptAsync(listener, request, end.Token))).Unwrap();
        try
        {
            return await (
                await Task.WhenAny(_visit.Task, accepting).ConfigureAwait(false) == accepting ? Broken(accepting) : _visit.Task
            ).ConfigureAwait(false);
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
        throw new ToolException("The login stopped listening. Try again.");
    }

    /// <summary>Serves each connection on its own, so that an idle one does not block the others.</summary>
    private async Task AcceptAsync(TcpListener listener, AuthorizationRequest request, CancellationToken cancellationToken)
    {
        while (true)
            _ = ServeAsync(await listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false), request, cancellationToken);
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
            "The login page was opened twice, possibly by another user of this machine. Try again, or use --no-browser."));
        return CallbackPage.Failed;
    }

    /// <summary>Compares in constant time: the response time must not reveal how much of a guessed state is right.</summary>
    private static bool IsOurs(Uri address, string state) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(HttpUtility.ParseQueryString(address.Query)["state"] ?? ""),
            Encoding.UTF8.GetBytes(state));
}
