using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>Serves two files of Swagger UI from the package Swashbuckle.AspNetCore.SwaggerUI. The page that uses them is our own.</summary>
internal sealed class ReferenceFiles(IApplicationBuilder app)
{
    internal const string Style = Folder + "/swagger-ui.css";
    internal const string Script = Folder + "/swagger-ui-bundle.js";

    private const string Folder = "/reference/ui";

    // Created on first use, so that startup does not load the package.
    private readonly Lazy<RequestDelegate> _files = new(() => app.New().UseSwaggerUI(options =>
    {
        options.RoutePrefix = Folder[1..];
        options.CacheLifetime = TimeSpan.FromDays(1);
    }).Build());

    internal static bool Has(string path) => path is Style or Script;

    internal Task RespondAsync(HttpContext context) => _files.Value(context);
}
