namespace PodcastApi;

/// <summary>The way of a call: attempts under one deadline, and one outcome.</summary>
internal sealed class ApiSender
{
    private readonly Func<HttpClient> _httpClient;
    private readonly PodcastClientSettings _settings;
    private readonly RequestThrottle _turnstile;
    private readonly RetryPolicy _retries;
    private readonly CallAttempt _attempt;
    private readonly CancellationToken _disposal;

    /// <param name="httpClient">Requested for each request.</param>
    /// <param name="settings">The client's.</param>
    /// <param name="turnstile">With the same settings.</param>
    /// <param name="disposal">Ends with the client, and every call with it.</param>
    internal ApiSender(Func<HttpClient> httpClient, PodcastClientSettings settings, RequestThrottle turnstile, CancellationToken disposal)
    {
        (_httpClient, _settings, _turnstile, _disposal) = (httpClient, settings, turnstile, disposal);
        _retries = new RetryPolicy(settings, turnstile);
        _attempt = new CallAttempt(settings, turnstile, new HttpTransport(httpClient, settings));
    }

    internal ApiSender With(PodcastClientSettings settings) => new(_httpClient, settings, _turnstile.With(settings), _disposal);

    internal async Task<PodcastResponse<T>> SendAsync<T>(ApiRequestBuilder request, JsonValueReader<T> read, PodcastCallOptions? options, CancellationToken cancellationToken)
    {
        var call = new ApiCall(request.Operation, new Uri(_settings.BaseAddress.AbsoluteUri + request.PathPart + request.QueryPart), _settings, cancellationToken);
        using var telemetry = ClientTelemetry.Start(call);
        try
        {
            var response = await UnderDeadlineAsync(call, read, options?.KeepBody is true).ConfigureAwait(false);
            telemetry.Succeeded(response.StatusCode);
            return response;
        }
        catch (Exception e)
        {
            telemetry.Failed(e);
            throw;
        }
    }

    private async ValueTask<PodcastResponse<T>> UnderDeadlineAsync<T>(ApiCall call, JsonValueReader<T> read, bool keepBody)
    {
        using var deadline = LinkedTimeout.Start(_settings.Time, _settings.Retry.TotalTimeout, call.CancellationToken, _disposal);
        try
        {
            deadline.Token.ThrowIfCancellationRequested();
            return await _retries.RunAsync(
                call,
                static (current, all, token) => all._attempt.RunAsync(current, all.read, all.keepBody, token),
                (_attempt, read, keepBody),
                deadline.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (_disposal.IsCancellationRequested && !call.CancellationToken.IsCancellationRequested)
        {
            throw new ObjectDisposedException($"The {nameof(PodcastClient)} was disposed of before the call came to its end.", e);
        }
        catch (OperationCanceledException e)
        {
            // Nothing but the caller's own token leaves as a cancellation.
            call.CancellationToken.ThrowIfCancellationRequested();
            throw deadline.HasEnded
                ? PodcastApiExceptionFactory.TimedOut(call, response: null, new AttemptTimeout(_settings.Retry.TotalTimeout, nameof(PodcastClientOptions.TotalTimeout)), e)
                : PodcastApiExceptionFactory.GivenUp(call, e);
        }
    }
}
