namespace PodcastApi.Cli;

/// <summary>Logs in with a browser on this machine, which is redirected back to a local address.</summary>
/// <param name="client">The login client.</param>
/// <param name="keeping">Stores the login.</param>
/// <param name="listener">Listens for the redirect.</param>
/// <param name="timeout">Timeout for the user; null for the default.</param>
internal sealed class BrowserFlow(LoginWithAmazonClient client, LoginPersister keeping, CallbackListener listener, TimeSpan? timeout)
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(5);

    private readonly TimeSpan _timeout = timeout ?? DefaultTimeout;

    internal async Task RunAsync(IReadOnlyList<string> scopes, bool opensBrowser, CancellationToken cancellationToken)
    {
        var request = client.CreateAuthorizationRequest(listener.Address, scopes);
        StandardError.Write(
            opensBrowser && Browser.Open(listener.StartAddress)
                ? "Opening a browser. If none opens, go to this address:"
                : "Go to this address in a browser on this machine:");
        StandardError.Write(request.Url.AbsoluteUri);
        StandardError.Write(
            $"Waiting until {UserTimeout.Text(UserTimeout.EndOf(_timeout))} for the browser to return to {listener.Address}. Press "
                + "Ctrl-C to cancel."
        );
        var visit = await UserTimeout
            .LimitAsync(_timeout, Late(), token => listener.WaitAsync(request, token), cancellationToken)
            .ConfigureAwait(false);
        await using var _ = visit.ConfigureAwait(false);
        await FinishAsync(request, visit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Responds with the page only after the login is stored or has failed, so that the page is correct.</summary>
    private async Task FinishAsync(AuthorizationRequest request, CallbackRequest visit, CancellationToken cancellationToken)
    {
        var page = CallbackPage.Failed;
        try
        {
            await keeping
                .KeepAsync(await client.ExchangeAsync(request, visit.Address, cancellationToken).ConfigureAwait(false))
                .ConfigureAwait(false);
            page = CallbackPage.Done;
        }
        finally
        {
            await visit.RespondAsync(page).ConfigureAwait(false);
        }
    }

    private string Late() =>
        $"The browser did not return within {_timeout.TotalSeconds:0} s. Amazon does not redirect back if it does not recognize a "
            + $"scope, the client, or {listener.Address} as an allowed return URL of the Security Profile; the page in the browser "
            + "then says so. Otherwise, try again with a longer --timeout.";
}
