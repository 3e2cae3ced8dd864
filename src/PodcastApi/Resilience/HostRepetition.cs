using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace PodcastApi;

/// <summary>
/// Stands before the primary handler of a client made by <c>AddPodcastApi</c>, below all others, those that log included: puts the
/// credentials on a request, takes them off it and out of what failed, and counts how often one request passes. More than once means
/// that a handler of the host's repeats requests, and two repetitions would multiply.
/// </summary>
/// <param name="logger">The one that tells the headers of responses, at Trace; null when nothing is logged.</param>
internal sealed class HostRepetition(ILogger? logger) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (ApiHttpRequest.OriginalOf(request) is not { } original) return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        original.Sent();
        original.Credentials.AddTo(request.Headers);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (logger?.IsEnabled(LogLevel.Trace) is true) RedactEchoes(response.Headers, original.Credentials);
            return response;
        }
        catch (Exception e) when (original.Credentials.Redact(e) is var told && told != e)
        {
            // The framework logs what fails, and .NET quotes header lines that it can't read.
            throw told;
        }
        finally
        {
            Credentials.TakeFrom(request.Headers);
        }
    }

    /// <summary>A server may echo in a header what it was sent in another.</summary>
    private static void RedactEchoes(HttpResponseHeaders headers, Credentials credentials)
    {
        foreach (var header in headers.ToList())
        {
            var told = header.Value.Select(value => credentials.Redact(value, int.MaxValue)).ToList();
            if (told.SequenceEqual(header.Value)) continue;
            headers.Remove(header.Key);
            headers.TryAddWithoutValidation(header.Key, told);
        }
    }
}
