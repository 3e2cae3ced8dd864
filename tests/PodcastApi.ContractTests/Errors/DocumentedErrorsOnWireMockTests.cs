using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Errors;

[Collection(OnTheStubServer.Name)]
public sealed class DocumentedErrorsOnWireMockTests(StubServerFixture fixture) : DocumentedErrorTests(fixture.Server)
{
    private const string DocumentedReference = "00000000-0000-4000-8000-000000000000";

    [Fact]
    public async Task The_documented_rejection_is_kept_unchanged()
    {
        Load("errors");

        var error = (await Client.Awaiting(c => c.GetPodcastShowAsync("error-403")).Should().ThrowAsync<PodcastApiException>()).Which;

        error.ErrorBody.Should().Be(Repository.Example("error.403"));
    }

    private protected override DocumentedError Expected(int status, RecordedRequest request) => status switch
    {
        400 => Made("BAD_REQUEST", status),
        401 => Made("INVALID_ACCESS_TOKEN", status),
        403 => new("AUTH_NO_MUSIC_ACCOUNT_FOUND", "(localised text, reworded here)", DocumentedReference, "request-403"),
        404 => Made("RESOURCE_NOT_FOUND", status),
        422 => Made("UNPROCESSABLE", status),
        429 => new("THROTTLED", "(text)", Reference: null, "request-429"),
        500 => Made("INTERNAL", status),
        _ => Made("UNAVAILABLE", status),
    };

    private static DocumentedError Made(string code, int status) =>
        new(code, $"message of {status}", $"reference-{status}", $"request-{status}");
}
