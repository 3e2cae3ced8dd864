using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PodcastApi.Emulator.Server;

/// <summary>
/// A JSON API to control the emulator from programs in any language, described by <c>/__admin/openapi.yaml</c>. Off by default: see
/// <see cref="EmulatorServerOptions.Control"/>.
/// </summary>
internal static class ControlApi
{
    internal const string Root = "/__admin";

    internal const string DocumentPath = Root + "/openapi.yaml";

    internal static void Use(IApplicationBuilder app, PodcastApiEmulator emulator, AllowedHosts hosts)
    {
        app.Use((context, next) => RejectAsync(context, hosts, next));
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            Map(endpoints, emulator);
            endpoints.MapFallback(Root + "/{**path}", context => ControlError.WriteAsync(
                context,
                404,
                $"There is no {context.Request.Method} {context.Request.Path}. GET {DocumentPath} describes the control API."));
        });
    }

    internal static void Map(IEndpointRouteBuilder endpoints, PodcastApiEmulator emulator)
    {
        var routes = new ControlRoutes(endpoints);
        routes.Get("/ready", _ => new { Status = "ready" });
        routes.Get("/openapi.yaml", _ => new ControlFile("application/yaml; charset=utf-8", Resource.Read("control.yaml")));
        FaultsControl.Map(routes, emulator.Faults);
        JournalControl.Map(routes, emulator.Journal);
        UsersControl.Map(routes, emulator);
        CatalogControl.Map(routes, emulator.Catalog);
        ClockControl.Map(routes, emulator);
        StateControl.Map(routes, emulator);
    }

    /// <summary>Rejects what a browser may send for another site, as the pages do. Programs send no header that names a site.</summary>
    private static Task RejectAsync(HttpContext context, AllowedHosts hosts, RequestDelegate next)
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments(Root, StringComparison.Ordinal)) return next(context);
        SecurityHeaders.Add(context.Response.Headers);
        if (!hosts.Knows(request.Host)) return AllowedHosts.RejectAsync(context);
        return SameOrigin.Sent(request)
            ? next(context)
            : ControlError.WriteAsync(context, 403, "A browser sent this for another site. Call it from a program that sends no Origin.");
    }
}
