namespace PodcastApi;

/// <summary>
/// Runs below all other handlers of a client that <c>AddPodcastApi</c> registered. Adds the credentials to requests for the call's own
/// origin, removes them afterwards, and counts how often a request passes: more than once means that a handler of the host retries, and
/// two retry policies would multiply.
/// </summary>
internal sealed class CredentialsHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var original = ApiRequestMessage.OriginalOf(request);
        original?.Sent();
        // A handler of the host may have changed the URL, after a redirect for example. A response from there isn't accepted either.
        if (original is null || !original.GoesTo(request.RequestUri))
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        // Replaces headers that a handler added. The service would read two values as a single, wrong one.
        PodcastClient.RemoveCredentials(request.Headers);
        PodcastClient.AddCredentials(request.Headers, original.Credentials);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (original.Credentials.Redact(e) is var told && told != e)
        {
            // Handlers log exceptions, and .NET includes invalid header lines in their messages.
            throw told;
        }
        finally
        {
            PodcastClient.RemoveCredentials(request.Headers);
        }
    }
}
