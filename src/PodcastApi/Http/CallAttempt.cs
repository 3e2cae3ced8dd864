namespace PodcastApi;

/// <summary>One attempt of a call: a token, the exchange, once more when the token was refused and there is another.</summary>
internal sealed class CallAttempt(PodcastClientSettings settings, RequestThrottle turnstile, HttpTransport exchange)
{
    internal async ValueTask<PodcastResponse<T>> RunAsync<T>(ApiCall call, JsonValueReader<T> read, bool keepBody, CancellationToken cancellationToken)
    {
        var credentials = await CredentialsAsync(call, refusedToken: null, cancellationToken).ConfigureAwait(false);
        var answer = await SendAsync(call, credentials, cancellationToken).ConfigureAwait(false);
        try
        {
            if (answer.IsUnauthorized && !call.TokenRenewed)
            {
                call.TokenRenewed = true;
                var renewed = await RenewAsync(call, answer, credentials, cancellationToken).ConfigureAwait(false);
                if (renewed.AccessToken != credentials.AccessToken)
                {
                    answer.Dispose();
                    credentials = renewed;
                    answer = await SendAsync(call, credentials, cancellationToken).ConfigureAwait(false);
                }
            }

            return answer.IsSuccess
                ? ResponseReader.Read(call, answer, read, keepBody, credentials, settings)
                : throw PodcastApiExceptionFactory.Refused(call, answer, credentials, settings.Time);
        }
        finally
        {
            answer.Dispose();
        }
    }

    /// <summary>When there is no other token to be had, the refusal is what the caller hears of, and why is its cause.</summary>
    private async ValueTask<Credentials> RenewAsync(ApiCall call, BufferedResponse refusal, Credentials refused, CancellationToken cancellationToken)
    {
        try
        {
            return await CredentialsAsync(call, refused.AccessToken, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it is, it becomes the inner exception.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            throw PodcastApiExceptionFactory.Refused(call, refusal, refused, settings.Time, e);
        }
    }

    private async ValueTask<BufferedResponse> SendAsync(ApiCall call, Credentials credentials, CancellationToken cancellationToken)
    {
        await turnstile.PassAsync(call, cancellationToken).ConfigureAwait(false);
        return await exchange.SendAsync(call, credentials, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Credentials> CredentialsAsync(ApiCall call, string? refusedToken, CancellationToken cancellationToken)
    {
        var request = new AccessTokenRequest(call.Operation.Scopes, refusedToken);
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
