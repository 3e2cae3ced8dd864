using WireMock;
using WireMock.Logging;
using WireMock.Server;
using WireMock.Settings;

namespace PodcastApi.ContractTests.StubServer;

/// <summary>WireMock.Net in this process, on a loopback port.</summary>
internal sealed class WireMockStubServer : IStubServer, IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start(new WireMockServerSettings
    {
        Urls = ["http://127.0.0.1:0"],
        PreWireMockMiddlewareInit = RequestTarget.Keep,
        // Record the body unchanged, whatever the method.
        AllowBodyForAllHttpMethods = true,
        DisableJsonBodyParsing = true,
        DisableDeserializeFormUrlEncoded = true,
        Logger = new WireMockNullLogger(),
    });

    public Uri BaseAddress => new(_server.Url + "/");

    public IReadOnlyList<RecordedRequest> Requests =>
        [.. _server.LogEntries.Select(entry => Read(entry.RequestMessage, entry.MappingGuid is not null))];

    public void Load(string folder)
    {
        var stubs = Directory.GetFiles(folder, "*.json").Select(StubFile.Read).ToArray();
        _server.Reset();
        _server.WithMapping(stubs);
    }

    public void Dispose() => _server.Dispose();

    private static RecordedRequest Read(IRequestMessage request, bool matched)
    {
        var headers = request.Headers!.ToDictionary(
            header => header.Key,
            header => string.Join(", ", header.Value),
            StringComparer.OrdinalIgnoreCase);
        headers.Remove(RequestTarget.Header, out var target);
        return new RecordedRequest(request.Method, target!, headers, request.Body ?? "", matched);
    }
}
