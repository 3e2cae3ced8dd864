using System.Net;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server.Tests;

/// <summary>A server, and a client of its page without scripts.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private Site(EmulatorServer server) => Server = server;

    internal EmulatorServer Server { get; }

    internal PodcastApiEmulator Emulator => Server.Emulator;

    internal string Origin => Server.PageAddress.GetLeftPart(UriPartial.Authority);

    internal static async Task<Site> StartAsync(PodcastApiEmulator? emulator = null, params string[] hostNames)
    {
        var options = new EmulatorServerOptions { Emulator = emulator };
        foreach (var name in hostNames) options.HostNames.Add(name);
        return new Site(await EmulatorServer.StartAsync(options));
    }

    internal static async Task<Site> StartWithControlAsync() =>
        new(await EmulatorServer.StartAsync(new EmulatorServerOptions { Control = true }));

    /// <summary>Sends a request with these headers and those that HTTP requires.</summary>
    internal async Task<Reply> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content = null,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, Origin + path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value).Should().BeTrue();
        using var response = await _http.SendAsync(request);
        var all = response
            .Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply(response.StatusCode, await response.Content.ReadAsStringAsync(), all);
    }

    internal Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>The body of a page, which must exist.</summary>
    internal async Task<string> ReadAsync(string path)
    {
        var reply = await GetAsync(path);
        reply.Status.Should().Be(HttpStatusCode.OK, path);
        return reply.Body;
    }

    /// <summary>Sends a form as a browser does from the page.</summary>
    internal async Task<Reply> SubmitAsync(string path, params (string Name, string Value)[] fields) =>
        await PostAsync(path, [("form-token", await TokenAsync()), .. fields], ("Origin", Origin), ("Sec-Fetch-Site", "same-origin"));

    internal async Task<Reply> PostAsync(
        string path,
        IEnumerable<(string Name, string Value)> fields,
        params (string Name, string Value)[] headers)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await SendAsync(HttpMethod.Post, path, form, headers);
    }

    /// <summary>The token of the forms on the page.</summary>
    internal async Task<string> TokenAsync() => TokenField.Match(await ReadAsync("/faults")).Groups[1].Value;

    /// <summary>A request to the API.</summary>
    internal Task<Reply> CallAsync(string path) => GetAsync("/v1/" + path, ("x-api-key", "key"), ("Authorization", "Bearer token"));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }

    [GeneratedRegex("name=\"form-token\" value=\"([0-9A-F]{64})\"")]
    private static partial Regex TokenField { get; }
}
