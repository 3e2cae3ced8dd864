namespace PodcastApi;

internal static class RequestIdHeader
{
    // Amazon's services use one or the other. Which one this API uses is not documented.
    private static readonly string[] Names = ["x-amzn-RequestId", "x-amz-request-id", "x-amz-rid", "x-request-id"];

    internal static string? Read(HttpResponseMessage response)
    {
        foreach (var name in Names)
        {
            if (response.Headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 } id) return id;
        }

        return null;
    }
}
