using PodcastApi.ContractTests.Emulation;

namespace PodcastApi.ContractTests.Operations;

public sealed class DocumentedCallsOnEmulatorTests(EmulatorFixture fixture)
    : DocumentedCallTests(fixture.Server),
        IClassFixture<EmulatorFixture>
{
    private protected override string Documented(Operation operation) => DocumentedUrls.WriteOut(base.Documented(operation));
}
