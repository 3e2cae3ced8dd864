namespace PodcastApi;

/// <summary>One attempt of a call: a token, the exchange, once more when the token was rejected and there is another.</summary>
internal sealed class CallAttempt(PodcastClientSettings settings, RequestThrottle turnstile, HttpTransport exchange)
{
    internal async ValueTask<PodcastResponse<T>> RunAsync<T>(ApiCall call, JsonValueReader<T> read, bool keepBody, CancellationToken cancellationToken)
    {
        var credentials = await CredentialsAsync(call, rejectedToken: null, cancellationToken).ConfigureAwait(false);
        var response = await SendAsync(call, credentials, cancellationToken).ConfigureAwait(false);
        try
        {
            if (response.IsUnauthorized && !call.TokenRefreshed)
            {
                call.TokenRefreshed = true;
                var refreshed = await RefreshCoreAsync(call, response, credentials, cancellationToken).ConfigureAwait(false);
                if (refreshed.AccessToken != credentials.AccessToken)
                {
                    response.Dispose();
                    credentials = refreshed;
                    response = await SendAsync(call, credentials, cancellationToken).ConfigureAwait(false);
                }
            }

            return response.IsSuccess
                ? ResponseReader.Read(call, response, read, keepBody, credentials, settings)
                : throw PodcastApiExceptionFactory.Rejected(call, response, credentials, settings.Time);
        }
        finally
        {
            response.Dispose();
        }
    }

    /// <summary>When there is no other token to be had, the rejection is what the caller hears of, and why is its cause.</summary>
    private async ValueTask<Credentials> RefreshCoreAsync(ApiCall call, BufferedResponse rejection, Credentials rejected, CancellationToken cancellationToken)
    {
        try
        {
            return await CredentialsAsync(call, rejected.AccessToken, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it is, it becomes the inner exception.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            throw PodcastApiExceptionFactory.Rejected(call, rejection, rejected, settings.Time, e);
        }
    }

    private async ValueTask<BufferedResponse> SendAsync(ApiCall call, Credentials credentials, CancellationToken cancellationToken)
    {
        await turnstile.PassAsync(call, cancellationToken).ConfigureAwait(false);
        return await exchange.SendAsync(call, credentials, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Credentials> CredentialsAsync(ApiCall call, string? rejectedToken, CancellationToken cancellationToken)
    {
        var request = new AccessTokenRequest(call.Operation.Scopes, rejectedToken);
        var pending = settings.Tokens.GetAccessTokenAsync(request, cancellationToken);
        // It lies ready as a rule.
        var token = pending.IsCompletedSuccessfully
            ? pending.Result
            : await TaskWaitExtensions.WaitAsync(pending.AsTask(), late: null, cancellationToken).ConfigureAwait(false);
        return Credentials.IsHeaderValue(token)
            ? call.Credentials = new Credentials(settings.ApiKey, token)
            : throw new InvalidOperationException("The access token provider gave no usable token: it is empty or holds a character other than visible ASCII.");
    }
}
