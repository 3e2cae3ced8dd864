namespace PodcastApi.ContractTests.Errors;

/// <summary>The details of an error response in an exception.</summary>
/// <param name="Code">The error's <c>code</c>.</param>
/// <param name="Message">The error's <c>message</c>.</param>
/// <param name="Reference">The error's <c>reference</c>; null when it has none.</param>
/// <param name="RequestId">The request id in the header.</param>
internal sealed record DocumentedError(string? Code, string? Message, string? Reference, string? RequestId)
{
    internal static DocumentedError Of(PodcastApiException error) => new(error.Code, error.ApiMessage, error.Reference, error.RequestId);
}
