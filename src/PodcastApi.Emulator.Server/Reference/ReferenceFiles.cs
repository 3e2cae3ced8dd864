using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>Swagger UI's own files, out of the package Swashbuckle.AspNetCore.SwaggerUI: two of them, the page around them is ours.</summary>
internal sealed class ReferenceFiles(IApplicationBuilder app)
{
    internal const string Style = Folder + "/swagger-ui.css";
    internal const string Script = Folder + "/swagger-ui-bundle.js";

    private const string Folder = "/reference/ui";

    // Made when first requested, so that a start does not load the package.
    private readonly Lazy<RequestDelegate> _files = new(() => app.New().UseSwaggerUI(options =>
    {
        options.RoutePrefix = Folder[1..];
        options.CacheLifetime = TimeSpan.FromDays(1);
    }).Build());

    internal static bool Has(string path) => path is Style or Script;

    internal Task RespondAsync(HttpContext context) => _files.Value(context);
}
