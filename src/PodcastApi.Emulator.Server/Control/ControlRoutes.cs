using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PodcastApi.Emulator.Server;

/// <summary>The paths of the control API. A handler returns the response's JSON, or null for none (204).</summary>
internal sealed class ControlRoutes(IEndpointRouteBuilder endpoints)
{
    internal void Get(string path, Func<ControlRequest, object?> handle) => Add("GET", path, request => Task.FromResult(handle(request)));

    internal void Delete(string path, Action<ControlRequest> handle) => Add("DELETE", path, request =>
    {
        handle(request);
        return Task.FromResult<object?>(null);
    });

    internal void Post(string path, Func<ControlRequest, Task<object?>> handle) => Add("POST", path, handle);

    internal void Put(string path, Func<ControlRequest, Task<object?>> handle) => Add("PUT", path, handle);

    private void Add(string method, string path, Func<ControlRequest, Task<object?>> handle) =>
        endpoints.MapMethods(ControlApi.Root + path, [method], context => RespondAsync(context, handle));

    private static async Task RespondAsync(HttpContext context, Func<ControlRequest, Task<object?>> handle)
    {
        try
        {
            if (await handle(new ControlRequest(context)).ConfigureAwait(false) is { } value)
                await ControlJson.WriteAsync(context, StatusCodes.Status200OK, value).ConfigureAwait(false);
            else
                context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (Exception e) when (ControlError.Of(e) is { } error)
        {
            await ControlError.WriteAsync(context, error.Status, error.Message).ConfigureAwait(false);
        }
    }
}
