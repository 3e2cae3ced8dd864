using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace PodcastApi.Emulator.Server;

/// <summary>A request to the control API.</summary>
internal sealed class ControlRequest(HttpContext context)
{
    private const int MostJsonBytes = 16 << 20;

    internal CancellationToken Cancellation => context.RequestAborted;

    internal Stream Body => context.Request.Body;

    /// <summary>Returns a part of the path.</summary>
    internal string Route(string name) => (string)context.GetRouteValue(name)!;

    /// <summary>Returns a value of the query; null if it is missing or empty.</summary>
    internal string? Query(string name) => context.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>The query, as the pages read it.</summary>
    internal PageRequest Page => new(context.Request.Query, new FormCollection(null), context.Request.Host.Value ?? "");

    internal int Number(string name) =>
        int.TryParse(Route(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ControlException(400, $"{name} must be a whole number.");

    /// <summary>Reads the JSON body. A browser can't send this content type to another site without asking first.</summary>
    internal async Task<T> ReadAsync<T>()
        where T : class
    {
        if (!context.Request.HasJsonContentType()) throw new ControlException(415, "Send JSON, with Content-Type: application/json.");
        AllowBytes(MostJsonBytes);
        using var reader = new StreamReader(Body, leaveOpen: true);
        return ControlJson.Read<T>(await reader.ReadToEndAsync(Cancellation).ConfigureAwait(false));
    }

    /// <summary>Sets the maximum size of the body, after which reading fails with 413.</summary>
    internal void AllowBytes(long most)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
    }
}
