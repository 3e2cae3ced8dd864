using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace PodcastApi.Emulator.Server.Tests;

/// <summary>A program that controls an emulator over HTTP.</summary>
internal sealed class ControlHarness : IAsyncDisposable
{
    private ControlHarness(Site site) => Site = site;

    internal Site Site { get; }

    internal PodcastApiEmulator Emulator => Site.Emulator;

    internal static async Task<ControlHarness> StartAsync() => new(await Site.StartWithControlAsync());

    internal async Task<JToken> GetAsync(string path)
    {
        var reply = await Site.GetAsync("/__admin" + path);
        reply.Status.Should().Be(HttpStatusCode.OK, reply.Body);
        return JToken.Parse(reply.Body);
    }

    internal async Task<Reply> SendAsync(
        string method, string path, string? body = null, string type = "application/json", params (string Name, string Value)[] headers)
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
        return await Site.SendAsync(new HttpMethod(method), "/__admin" + path, content, headers);
    }

    /// <summary>Sends a request that must succeed.</summary>
    internal async Task<JToken?> DoAsync(string method, string path, string? body = null, string type = "application/json")
    {
        var reply = await SendAsync(method, path, body, type);
        reply.Status.Should().BeOneOf([HttpStatusCode.OK, HttpStatusCode.NoContent], reply.Body);
        return reply.Body.Length == 0 ? null : JToken.Parse(reply.Body);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
