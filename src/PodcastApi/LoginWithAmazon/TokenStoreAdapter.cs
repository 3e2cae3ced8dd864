namespace PodcastApi;

/// <summary>Accesses the caller's store, if there is one, with a timeout. Wraps its exceptions in a LoginException.</summary>
internal sealed class TokenStoreAdapter(LoginWithAmazonClient client)
{
    /// <param name="current">The current tokens, to redact in exceptions.</param>
    internal async Task<LoginTokens?> ReadAsync(LoginTokens? current) =>
        client.Settings.TokenStore is { } store
            ? await GuardAsync("read", token => store.ReadAsync(token).AsTask(), current).ConfigureAwait(false)
            : null;

    /// <param name="login">The tokens to save.</param>
    /// <param name="otherwise">What happens to the tokens if they can't be saved.</param>
    internal async Task SaveAsync(LoginTokens login, string otherwise)
    {
        if (client.Settings.TokenStore is not { } store) return;
        await GuardAsync("saved; " + otherwise, token => SaveAsync(store, login, token), login).ConfigureAwait(false);
    }

    private static async Task<LoginTokens?> SaveAsync(ITokenStore store, LoginTokens login, CancellationToken cancellationToken)
    {
        await store.SaveAsync(login, cancellationToken).ConfigureAwait(false);
        return login;
    }

    private async Task<LoginTokens?> GuardAsync(string what, Func<CancellationToken, Task<LoginTokens?>> work, LoginTokens? login)
    {
        var settings = client.Settings;
        using var deadline = settings.Time.StartTimeout(settings.Timeout);
        var token = deadline.Token;
        try
        {
            // On a separate thread, because a store that blocks would never reach the wait.
            return await TaskWaitExtensions.WaitAsync(Task.Run(() => work(token), token), late: null, token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Any exception becomes the inner exception.
        catch (Exception e)
#pragma warning restore CA1031
        {
            string[] secrets =
            [
                .. new[] { login?.AccessToken, login?.RefreshToken, settings.RefreshToken, settings.ClientSecret }.OfType<string>(),
            ];
            var why = deadline.IsCancellationRequested
                ? "the TokenStore took longer than Timeout"
                : TextSanitizer.Sanitize(e.Message.TrimEnd('.'), secrets);
            throw new LoginException($"The login could not be {what}: {why}.", SecretRedactor.Apply(e, secrets));
        }
    }
}
