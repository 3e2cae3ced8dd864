using Newtonsoft.Json.Linq;

namespace PodcastApi.ContractTests.StubServer;

internal sealed class WireMockAdmin(Uri baseAddress) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler()) { BaseAddress = new Uri(baseAddress, "__admin/") };

    /// <summary>Reads the stubs' files anew, and forgets requests and the state of scenarios.</summary>
    internal async Task ReloadAsync()
    {
        await PostAsync("mappings/reset");
        await PostAsync("scenarios/reset");
        (await _http.DeleteAsync(new Uri("requests", UriKind.Relative))).EnsureSuccessStatusCode();
    }

    internal async Task<IReadOnlyList<RecordedRequest>> RequestsAsync()
    {
        var journal = JObject.Parse(await _http.GetStringAsync(new Uri("requests", UriKind.Relative)));
        return [.. journal["requests"]!.Reverse().Select(entry => Read((JObject)entry["request"]!, (bool)entry["wasMatched"]!))];
    }

    public void Dispose() => _http.Dispose();

    private static RecordedRequest Read(JObject request, bool matched) =>
        new(
            (string)request["method"]!,
            (string)request["url"]!,
            ((JObject)request["headers"]!).Properties().ToDictionary(h => h.Name, h => (string)h.Value!, StringComparer.OrdinalIgnoreCase),
            (string?)request["body"] ?? "",
            matched);

    private async Task PostAsync(string path) => (await _http.PostAsync(new Uri(path, UriKind.Relative), content: null)).EnsureSuccessStatusCode();
}
