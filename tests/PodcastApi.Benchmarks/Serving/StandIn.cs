using System.Globalization;
using System.Net;

namespace PodcastApi.Benchmarks.Serving;

/// <summary>
/// The service in a process of its own, so that neither its garbage nor its threads are the client's. Where the base
/// address ends in <c>/DELAY/MODE/</c>, each request waits so many milliseconds, and MODE says what is sent.
/// </summary>
internal static class StandIn
{
    internal static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.Run(RespondAsync);
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.Single());
        // The parent closes it.
        while (await Console.In.ReadLineAsync() is not null) continue;
    }

    private static async Task RespondAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', 4);
        var delay = int.Parse(parts[1], CultureInfo.InvariantCulture);
        if (delay > 0) await Task.Delay(TimeSpan.FromMilliseconds(delay), TimeProvider.System);
        context.Response.ContentType = "application/json";
        await (parts[2] switch
        {
            "catalog" => CatalogResponses.WriteAsync(context, parts[3]),
            "slow" => FixedResponses.WriteSlowlyAsync(context, parts[3]),
            _ => FixedResponses.WriteAsync(context, parts[3]),
        });
    }
}
