using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PodcastApi.Emulator;

/// <summary>Responds to the requests of an ASP.NET Core server.</summary>
internal static class HttpContextResponse
{
    internal static async Task WriteAsync(ApiService service, HttpContext context)
    {
        var response = service.Handle(await ReadAsync(context).ConfigureAwait(false));
        var gone = context.RequestAborted;
        if (response.Delivery.Delay > TimeSpan.Zero) await Task.Delay(response.Delivery.Delay, service.Time, gone).ConfigureAwait(false);
        var body = response.Body();
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = body.Length;
        foreach (var (name, value) in response.Headers) context.Response.Headers.Append(name, value);
        if (response.Delivery == ResponseDelivery.AtOnce && body.Length > 0)
        {
            await context.Response.Body.WriteAsync(body, gone).ConfigureAwait(false);
            return;
        }

        await context.Response.StartAsync(gone).ConfigureAwait(false);
        await WriteBodyAsync(context, response.Delivery, body, service.Time).ConfigureAwait(false);
        if (response.Delivery.CutAfterBytes is not null && body.Length > 0 && !EndsByItself(context)) context.Abort();
    }

    /// <summary>
    /// Returns whether the server closes the connection by itself after a body shorter than its Content-Length. Aborting
    /// would discard bytes that are not sent yet, usually most of them.
    /// </summary>
    private static bool EndsByItself(HttpContext context) =>
        context.Connection.LocalPort != 0
        && !HttpProtocol.IsHttp2(context.Request.Protocol)
        && !HttpProtocol.IsHttp3(context.Request.Protocol);

    private static async Task WriteBodyAsync(HttpContext context, ResponseDelivery delivery, byte[] body, TimeProvider time)
    {
        var first = true;
        foreach (var piece in delivery.Pieces(body))
        {
            if (!first && delivery.Pause > TimeSpan.Zero)
                await Task.Delay(delivery.Pause, time, context.RequestAborted).ConfigureAwait(false);
            first = false;
            await context.Response.Body.WriteAsync(piece, context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task<EmulatorRequest> ReadAsync(HttpContext context)
    {
        var request = new EmulatorRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            [.. context.Request.Headers.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? "")))])
        {
            Origin = Uri.TryCreate($"{context.Request.Scheme}://{context.Request.Host}/", UriKind.Absolute, out var origin) ? origin : null,
        };
        return LoginRouter.Find(request) is null
            ? request
            : request with
            {
                Body = await RequestBody.ReadAsync(context.Request.Body, context.RequestAborted).ConfigureAwait(false),
            };
    }
}
