using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>The data of a request that the pages need.</summary>
/// <param name="Query">The query of a GET.</param>
/// <param name="Form">The form of a POST; otherwise empty.</param>
/// <param name="Host">The allowed host of the request, with the port.</param>
internal sealed record PageRequest(IQueryCollection Query, IFormCollection Form, string Host)
{
    /// <summary>Returns a value, trimmed; null if it is missing or empty.</summary>
    internal string? Requested(string name) => Filled(Query[name]);

    /// <inheritdoc cref="Requested"/>
    internal string? Field(string name) => Filled(Form[name]);

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
