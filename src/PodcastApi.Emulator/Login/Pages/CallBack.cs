namespace PodcastApi.Emulator;

/// <summary>Where a login leads back to.</summary>
/// <param name="RedirectUri">As the client gave it.</param>
/// <param name="State">Handed back untouched; null when there was none.</param>
internal sealed record CallBack(Uri RedirectUri, string? State)
{
    /// <summary>The origin, for a Content-Security-Policy, whose grammar has no IPv6 addresses.</summary>
    internal string Origin => RedirectUri.HostNameType == UriHostNameType.IPv6 ? RedirectUri.Scheme + ":" : $"{RedirectUri.Scheme}://{RedirectUri.IdnHost}:{RedirectUri.Port}";

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
