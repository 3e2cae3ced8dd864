using PodcastApi.ContractTests.Emulation;
using PodcastApi.ContractTests.Operations;
using PodcastApi.Emulator;

namespace PodcastApi.Interop.Tests;

/// <summary>Checks the emulator against the OpenAPI document with a third-party program.</summary>
public sealed class PrismTests : IClassFixture<PrismFixture>, IDisposable
{
    private readonly PrismFixture _fixture;
    private readonly ViolationRecorder _recorder = new();
    private readonly HttpClient _http;

    public PrismTests(PrismFixture fixture)
    {
        _fixture = fixture;
        _http = new HttpClient(_recorder);
        fixture.Emulator.Faults.Clear();
        fixture.Emulator.Journal.Clear();
    }

    public static TheoryData<string> Operations => AllOperations.Ids;

    // Prism can't forward a GET with a body.
    public static TheoryData<string> Rejections =>
        [.. RejectionCase.All.Where(r => r.Body is null || r.Method != "GET").Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_documented_call_and_its_response_match_the_document(string id)
    {
        using var client = Client();

        await AllOperations.Get(id).Call(client);

        _recorder.Responses.Should().Be(1);
        _recorder.All.Should().BeEmpty();
        _fixture.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Theory]
    [MemberData(nameof(Rejections))]
    public async Task A_rejection_matches_the_document(string name)
    {
        var rejection = RejectionCase.All.Single(r => r.Name == name);
        rejection.Prepare(_fixture.Emulator);
        using var request = rejection.Request(_fixture.Address);

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).Should().Be(rejection.Status);
        _recorder.OfResponses.Should().BeEmpty();
        _fixture.Emulator.Journal.ShouldHave(1);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Prism_finds_a_response_that_breaks_the_document(string id)
    {
        _fixture.Emulator.Faults.Add(Fault.Response(200, """{"data":7}""", "application/json"));
        using var client = Client();

        await client.Awaiting(c => AllOperations.Get(id).Call(c)).Should().ThrowAsync<PodcastApiException>();

        _recorder
            .OfResponses.Should()
            .Contain(violation => string.Join('.', violation["location"]!.Values<string>()) == "response.body.data");
    }

    [Fact]
    public async Task Prism_finds_a_value_that_the_document_does_not_list()
    {
        _fixture.Emulator.Faults.Add(Fault.UnknownValues());
        using var client = Client();

        await client.SavePodcastEpisodeAsync("53f57edd-ce46-47e5-bda5-b61b772d83b3", TestContext.Current.CancellationToken);

        _recorder
            .OfResponses.Should()
            .Contain(violation => ((string)violation["message"]!).Contains("saveState", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _http.Dispose();
        _recorder.Dispose();
    }

    private PodcastClient Client() =>
        new(
            _http,
            new PodcastClientOptions
            {
                BaseAddress = _fixture.Address,
                ApiKey = PodcastApiEmulator.ApiKey,
                AccessToken = PodcastApiEmulator.AccessToken,
                MaxRetries = 0,
            }
        );
}
