using System.Net.Sockets;

namespace PodcastApi;

/// <summary>One attempt: a request, and its answer read to the last byte under a deadline and a cap.</summary>
internal sealed class HttpExchange(HttpClient httpClient, ClientSettings settings)
{
    internal async Task<ApiAnswer> SendAsync(ApiCall call, Credentials credentials)
    {
        using var deadline = Deadline.Start(settings.Time, settings.AttemptTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(call.CancellationToken, deadline.Token);
        using var request = ApiHttpRequest.Create(call, credentials);
        call.Attempts++;
        try
        {
            var response = await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return await ReadAsync(call, response, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (IsTransportFailure(e))
        {
            // Nothing but the caller's own token leaves as a cancellation.
            call.CancellationToken.ThrowIfCancellationRequested();
            throw deadline.IsCancellationRequested
                ? ApiFailure.TimedOut(call, settings.AttemptTimeout, e)
                : ApiFailure.NoAnswer(call, e);
        }
    }

    private async Task<ApiAnswer> ReadAsync(ApiCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var answer = new ApiAnswer(response, new PooledBody(settings.Buffers));
        try
        {
            if (response.RequestMessage?.RequestUri is { } origin && !SameOrigin(origin, call.Uri)) throw ApiFailure.ForeignAnswer(call, origin);
            var whole = await answer.ReadBodyAsync(settings.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
            return whole || !answer.IsSuccess ? answer : throw ApiFailure.TooLarge(call, answer, settings.MaxResponseBytes);
        }
        catch (Exception e) when (IsTransportFailure(e) && !answer.IsSuccess && !call.CancellationToken.IsCancellationRequested)
        {
            // The status is never hidden by a body that can't be read.
            answer.BodyFailure = e;
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private static bool SameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsTransportFailure(Exception e) =>
        e is HttpRequestException or IOException or InvalidDataException or SocketException or TimeoutException or OperationCanceledException;
}
