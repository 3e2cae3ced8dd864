namespace PodcastApi.ContractTests.StubServer;

/// <summary>A request as the server received it.</summary>
/// <param name="Method">Such as GET.</param>
/// <param name="PathAndQuery">As sent, still percent-encoded.</param>
/// <param name="Headers">By case-insensitive name.</param>
/// <param name="Body">Empty when there was none.</param>
/// <param name="Matched">Whether a stub responded.</param>
internal sealed record RecordedRequest(
    string Method,
    string PathAndQuery,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    bool Matched);
