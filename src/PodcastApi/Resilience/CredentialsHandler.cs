namespace PodcastApi;

/// <summary>
/// Stands before the primary handler of a client made by <c>AddPodcastApi</c>, below all others: puts the credentials on a request that
/// goes where its call goes, takes them off it and out of what failed, and counts how often one request passes. More than once means
/// that a handler of the host's repeats requests, and two retries would multiply.
/// </summary>
internal sealed class CredentialsHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var original = ApiRequestMessage.OriginalOf(request);
        original?.Sent();
        // A handler of the host's may have led it elsewhere: after a redirect, for one. A response from there is not taken either.
        if (original is null || !original.GoesTo(request.RequestUri)) return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        // In the place of any that a handler has put there: the service would read two as one that is wrong.
        Credentials.TakeFrom(request.Headers);
        original.Credentials.AddTo(request.Headers);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (original.Credentials.Redact(e) is var told && told != e)
        {
            // Handlers log what fails, and .NET quotes header lines that it can't read.
            throw told;
        }
        finally
        {
            Credentials.TakeFrom(request.Headers);
        }
    }
}
