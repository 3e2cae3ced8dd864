using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PodcastApi.Build.Tests.Packages;

/// <summary>The part of the API that the README's first call uses: a show of two pages.</summary>
internal sealed class StubApi : IAsyncDisposable
{
    internal const string ApiKey = "amzn1.application.stub";
    internal const string AccessToken = "Atza|stub";

    private readonly WebApplication _server;

    private StubApi(WebApplication server) => _server = server;

    internal string BaseAddress => _server.Urls.Single() + "/v1";

    internal static async Task<StubApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.MapGet("/v1/podcasts/shows/{id}", Respond);
        await server.StartAsync();
        return new StubApi(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static IResult Respond(HttpRequest request)
    {
        if (request.Headers["x-api-key"] != ApiKey || request.Headers.Authorization != "Bearer " + AccessToken)
            return Results.Unauthorized();
        var body = Repository.Example("getPodcastShow.200");
        return Results.Text(
            request.Query.ContainsKey("cursor")
                ? body.Replace("\"hasNextPage\": true", "\"hasNextPage\": false", StringComparison.Ordinal)
                : body,
            "application/json");
    }
}
