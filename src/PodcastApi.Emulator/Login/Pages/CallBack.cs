namespace PodcastApi.Emulator;

/// <summary>The redirect back to the client.</summary>
/// <param name="RedirectUri">The redirect URI of the client.</param>
/// <param name="State">The state, returned unchanged; null if none was sent.</param>
internal sealed record CallBack(Uri RedirectUri, string? State)
{
    /// <summary>The origin for a Content-Security-Policy, whose grammar does not allow IPv6 addresses.</summary>
    internal string Origin =>
        RedirectUri.HostNameType == UriHostNameType.IPv6
            ? RedirectUri.Scheme + ":"
            : $"{RedirectUri.Scheme}://{RedirectUri.IdnHost}:{RedirectUri.Port}";

    internal EmulatorResponse Code(string code) => Response(("code", code));

    internal EmulatorResponse Error(ApiError rejection) => Response(("error", rejection.Code), ("error_description", rejection.Message));

    private EmulatorResponse Response(params IEnumerable<(string Name, string Value)> parameters)
    {
        IEnumerable<(string Name, string Value)> sent = State is null ? parameters : [.. parameters, ("state", State)];
        var query = string.Join('&', sent.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
        var uri = RedirectUri.AbsoluteUri;
        return LoginResponse.Redirect(new Uri(uri + (uri.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query));
    }
}
