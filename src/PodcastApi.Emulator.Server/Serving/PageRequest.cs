using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>What a part of the page needs to know of a request.</summary>
/// <param name="Query">Of a GET.</param>
/// <param name="Form">Of a POST; empty otherwise.</param>
/// <param name="Host">By which the page was requested, with the port; a known one.</param>
internal sealed record PageRequest(IQueryCollection Query, IFormCollection Form, string Host)
{
    /// <summary>Trimmed; null when it was not sent, or empty.</summary>
    internal string? Requested(string name) => Filled(Query[name]);

    /// <inheritdoc cref="Requested"/>
    internal string? Field(string name) => Filled(Form[name]);

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
