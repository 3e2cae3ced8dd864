using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PodcastApi.Emulator;

/// <summary>The emulator on a port.</summary>
internal sealed class KestrelFront : IAsyncDisposable
{
    private readonly WebApplication _app;

    private KestrelFront(WebApplication app) => _app = app;

    internal Uri Address => new(_app.Urls.Single());

    internal static async Task<KestrelFront> StartAsync(ApiService service, IPAddress address, int port, CancellationToken cancellationToken)
    {
        // Empty: a host's settings and logging are none of an emulator's business.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(address, port);
        });
        var app = builder.Build();
        app.Run(context => AnswerAsync(service, context));
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        return new KestrelFront(app);
    }

    public async ValueTask DisposeAsync()
    {
        // Not gracefully: a connection that a client keeps open would hold a test up.
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        await _app.StopAsync(now.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task AnswerAsync(ApiService service, HttpContext context)
    {
        var answer = service.Answer(Read(context));
        var body = answer.Body();
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = EmulatorAnswer.ContentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private static EmulatorRequest Read(HttpContext context) => new(
        context.Request.Method,
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
        [.. context.Request.Headers.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? "")))]);
}
