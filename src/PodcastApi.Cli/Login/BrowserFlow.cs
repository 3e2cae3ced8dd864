namespace PodcastApi.Cli;

/// <summary>A login by the browser of this machine, which comes back to it.</summary>
/// <param name="client">Of the login.</param>
/// <param name="keeping">Where the login ends up.</param>
/// <param name="listener">Where the browser comes back to.</param>
/// <param name="timeout">Null for the default.</param>
internal sealed class BrowserFlow(LoginWithAmazonClient client, LoginPersister keeping, CallbackListener listener, TimeSpan? timeout)
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(5);

    private readonly TimeSpan _timeout = timeout ?? DefaultTimeout;

    internal async Task RunAsync(IReadOnlyList<string> scopes, bool opensBrowser, CancellationToken cancellationToken)
    {
        var request = client.CreateAuthorizationRequest(listener.Address, scopes);
        StandardError.Write(opensBrowser && Browser.Open(listener.StartAddress) ? "Opening a browser. If none comes up, go to this address:" : "Go to this address in a browser on this machine:");
        StandardError.Write(request.Url.AbsoluteUri);
        StandardError.Write($"Waiting until {UserTimeout.Text(UserTimeout.EndOf(_timeout))} for it to come back to {listener.Address}. Ctrl-C ends the login.");
        var visit = await UserTimeout.LimitAsync(_timeout, Late(), token => listener.WaitAsync(request, token), cancellationToken).ConfigureAwait(false);
        await using var _ = visit.ConfigureAwait(false);
        await FinishAsync(request, visit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The page tells the truth: it comes once the login is kept, or is known to have failed.</summary>
    private async Task FinishAsync(AuthorizationRequest request, CallbackRequest visit, CancellationToken cancellationToken)
    {
        var page = CallbackPage.Failed;
        try
        {
            await keeping.KeepAsync(await client.ExchangeAsync(request, visit.Address, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            page = CallbackPage.Done;
        }
        finally
        {
            await visit.RespondAsync(page).ConfigureAwait(false);
        }
    }

    private string Late() =>
        $"The browser did not come back within {_timeout.TotalSeconds:0} s. Amazon sends nobody back when it does not know a scope, the client, or {listener.Address} as an allowed return URL of the Security Profile: the page in the browser says so. Else try again, with a longer --timeout.";
}
