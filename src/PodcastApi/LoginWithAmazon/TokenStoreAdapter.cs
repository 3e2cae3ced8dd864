namespace PodcastApi;

/// <summary>The caller's store, or none: a deadline on it, and words for its failures.</summary>
internal sealed class TokenStoreAdapter(LoginWithAmazonClient client)
{
    /// <param name="current">The login in use, whose secrets no failure may tell.</param>
    internal async Task<LoginTokens?> ReadAsync(LoginTokens? current) =>
        client.Settings.TokenStore is { } store
            ? await GuardAsync("read", token => store.ReadAsync(token).AsTask(), current).ConfigureAwait(false)
            : null;

    /// <param name="login">To save.</param>
    /// <param name="otherwise">What becomes of it when it can't be saved.</param>
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
            // On a thread of its own: a store that blocks would never come to the wait.
            return await TaskWaitExtensions.WaitAsync(Task.Run(() => work(token), token), late: null, token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it is, it becomes the inner exception.
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
