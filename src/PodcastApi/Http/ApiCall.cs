namespace PodcastApi;

/// <summary>What a user asked for, over however many attempts.</summary>
internal sealed class ApiCall(ApiOperation operation, Uri uri, CancellationToken cancellationToken)
{
    internal ApiOperation Operation { get; } = operation;

    internal Uri Uri { get; } = uri;

    internal CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Requests that went over the wire so far.</summary>
    internal int Attempts { get; set; }
}
