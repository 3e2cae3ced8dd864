using System.Text;
using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>Serves the pages and passes all other requests to the emulator.</summary>
internal sealed class PageMiddleware(PodcastApiEmulator emulator, AllowedHosts hosts, ReferenceFiles referenceFiles)
{
    private static readonly FormCollection NoForm = new(null);

    private readonly FormToken _token = new();
    private PageRoutes? _parts;

    internal Task RespondAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith("/v1/", StringComparison.Ordinal)) return EmulateAsync(context);
        if (ReferenceFiles.Has(path)) return RespondAsync(context, PageRoute.Reading, () => referenceFiles.RespondAsync(context));

        // Created on first use: the pages of most emulators are never opened.
        return (_parts ??= new PageRoutes(emulator, _token)).Find(path) is { } part
            ? RespondAsync(context, part.Methods, () => RespondAsync(context, part), part.Upload is not null)
            : IsVisit(context.Request)
                ? RespondAsync(context, PageRoute.Reading, () => WriteAsync(context, PageLayout.NotFound("This address has no page.")))
                : EmulateAsync(context);
    }

    /// <summary>Returns whether a person opens an address in a browser. Programs get the API's own error.</summary>
    private static bool IsVisit(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Path.Value
            is not (LoginRouter.AuthorizePath or LoginRouter.TokenPath or LoginRouter.CodePairPath or LoginRouter.DevicePath)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private Task EmulateAsync(HttpContext context) =>
        !hosts.Knows(context.Request.Host) ? AllowedHosts.RejectAsync(context)
        : ApiRequestFilter.Reject(context.Request) is { } rejection ? WriteAsync(context, rejection)
        : emulator.RespondAsync(context);

    private async Task RespondAsync(HttpContext context, IReadOnlyList<string> methods, Func<Task> response, bool isUpload = false)
    {
        SecurityHeaders.Add(context.Response.Headers);
        var rejection = PageRequestFilter.Reject(context.Request, hosts, methods, isUpload);
        await (rejection is null ? response() : WriteAsync(context, rejection)).ConfigureAwait(false);
    }

    private async Task RespondAsync(HttpContext context, PageRoute part)
    {
        var form =
            context.Request.Method == "POST"
                ? await PageForm.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false)
                : NoForm;
        await WriteAsync(
                context,
                Reject(form)
                    ?? await HandleAsync(part, new PageRequest(context.Request.Query, form!, context.Request.Host.Value ?? ""), context)
                        .ConfigureAwait(false))
            .ConfigureAwait(false);
    }

    private static Task<PageResponse> HandleAsync(PageRoute part, PageRequest request, HttpContext context) =>
        part.Upload is { } upload ? upload(request, context.RequestAborted) : Task.FromResult(part.Handle(request));

    private PageResponse? Reject(IFormCollection? form) => form switch
    {
        null => PageForm.Unreadable,
        _ when form == NoForm || _token.Is(form[FormToken.FieldName]) => null,
        _ => PageResponse.Text(403, "This form is from an earlier run of the server. Reload the page."),
    };

    private static async Task WriteAsync(HttpContext context, PageResponse response)
    {
        var body = response.Bytes ?? Encoding.UTF8.GetBytes(response.Body);
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = response.Caching;
        foreach (var (name, value) in response.Headers) context.Response.Headers[name] = value;
        if (context.Request.Method != "HEAD") await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
