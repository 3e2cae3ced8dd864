namespace PodcastApi.Tests.DependencyInjection;

/// <summary>A host's own: repeats failures and 5xx at once, with the same message or with copies of it.</summary>
internal sealed class RetryingHandler(int retries, bool copies = false) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var left = retries; ; left--)
        {
            try
            {
                var response = await base.SendAsync(copies ? CopyOf(request) : request, cancellationToken);
                if ((int)response.StatusCode < 500 || left == 0) return response;
            }
            catch (HttpRequestException) when (left > 0)
            {
                // Once more.
            }
        }
    }

    private static HttpRequestMessage CopyOf(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var header in request.Headers) copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        foreach (var option in request.Options) ((IDictionary<string, object?>)copy.Options).Add(option);
        return copy;
    }
}
