namespace PodcastApi;

/// <summary>The way of a call: a token, the exchange, once more with a renewed token when the first was refused.</summary>
internal sealed class ApiSender(HttpClient httpClient, ClientSettings settings)
{
    private readonly HttpExchange _exchange = new(httpClient, settings);

    internal async Task<PodcastResponse<T>> SendAsync<T>(ApiRequest request, JsonRead<T> read, PodcastCallOptions? options, CancellationToken cancellationToken)
    {
        var started = settings.Time.GetTimestamp();
        var call = new ApiCall(request.Operation, new Uri(settings.BaseAddress.AbsoluteUri + request.RelativeUri), cancellationToken);
        var credentials = await CredentialsAsync(call, refusedToken: null).ConfigureAwait(false);
        var answer = await _exchange.SendAsync(call, credentials).ConfigureAwait(false);
        try
        {
            if (answer.IsUnauthorized)
            {
                var renewed = await CredentialsAsync(call, credentials.AccessToken).ConfigureAwait(false);
                if (renewed.AccessToken != credentials.AccessToken)
                {
                    answer.Dispose();
                    credentials = renewed;
                    answer = await _exchange.SendAsync(call, credentials).ConfigureAwait(false);
                }
            }

            if (!answer.IsSuccess) throw ApiFailure.Refused(call, answer, credentials, settings.Time);
            return AnswerReader.Read(call, answer, read, options?.KeepBody is true, credentials, settings.Time.GetElapsedTime(started));
        }
        finally
        {
            answer.Dispose();
        }
    }

    private async ValueTask<Credentials> CredentialsAsync(ApiCall call, string? refusedToken)
    {
        try
        {
            call.CancellationToken.ThrowIfCancellationRequested();
            var request = new AccessTokenRequest(call.Operation.Scopes, refusedToken);
            var token = await settings.Tokens.GetAccessTokenAsync(request, call.CancellationToken).ConfigureAwait(false);
            return Credentials.IsHeaderValue(token)
                ? new Credentials(settings.ApiKey, token)
                : throw new InvalidOperationException("The access token provider gave no usable token: it is empty or holds a character other than visible ASCII.");
        }
        catch (OperationCanceledException e)
        {
            call.CancellationToken.ThrowIfCancellationRequested();
            throw ApiFailure.NoAnswer(call, "the access token provider gave up", e);
        }
    }
}
