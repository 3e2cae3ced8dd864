using PodcastApi.ContractTests.Emulation;
using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Errors;

public sealed class DocumentedErrorsOnEmulatorTests(EmulatorFixture fixture)
    : DocumentedErrorTests(fixture.Server),
        IClassFixture<EmulatorFixture>
{
    private protected override DocumentedError Expected(int status, RecordedRequest request)
    {
        var message = status == 429 ? "Too many requests." : "A fault on demand.";
        var id = fixture.Server.Emulator.Journal.Entries.Single().RequestId;
        return new DocumentedError(Code(status), $"{request.Method} {request.PathAndQuery}: {message}", Reference: id, RequestId: id);
    }

    private static string Code(int status) => status switch
    {
        400 or 422 => "BAD_REQUEST",
        401 => "INVALID_ACCESS_TOKEN",
        403 => "AUTH_NO_MUSIC_ACCOUNT_FOUND",
        404 => "RESOURCE_NOT_FOUND",
        429 => "THROTTLED",
        500 => "INTERNAL",
        _ => "DEPENDENCY",
    };
}
