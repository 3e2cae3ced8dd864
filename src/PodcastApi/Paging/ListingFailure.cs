namespace PodcastApi;

/// <summary>A page that could not be had, as the reader of the list gets to know it.</summary>
internal static class ListingFailure
{
    /// <summary>The failure with all that it says, and where to go on.</summary>
    internal static PodcastApiException At(string? cursor, Exception failure) => failure is PodcastApiException api
        ? new(api.Message, api)
        {
            StatusCode = api.StatusCode,
            Code = api.Code,
            ApiMessage = api.ApiMessage,
            Reference = api.Reference,
            RequestId = api.RequestId,
            RetryAfter = api.RetryAfter,
            ErrorBody = api.ErrorBody,
            IsTransient = api.IsTransient,
            Attempts = api.Attempts,
            ResumeCursor = cursor,
        }
        : new($"A page of episodes could not be read: {TextSanitizer.Sanitize(failure.Message)}", failure) { ResumeCursor = cursor };
}
