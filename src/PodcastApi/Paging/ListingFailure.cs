namespace PodcastApi;

/// <summary>Creates the exception for a page that could not be read.</summary>
internal static class ListingFailure
{
    /// <summary>Copies all details of the failure and adds the resume cursor.</summary>
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
