namespace PodcastApi.Cli;

/// <summary>Parses addresses that credentials may be sent to.</summary>
internal static class SafeAddress
{
    /// <param name="text">The text to parse.</param>
    /// <param name="what">The name of the address, for messages.</param>
    /// <param name="example">A valid address, for messages.</param>
    /// <param name="allowsInsecureHttp">Whether plain http to another machine is allowed.</param>
    /// <exception cref="UsageException">The text is not an http or https URL, or is insecure http that is not allowed.</exception>
    internal static Uri Parse(string text, string what, string example, bool allowsInsecureHttp)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new UsageException($"The {what} \"{text}\" is not an http or https URL. Use one such as {example}.");
        }

        if (address.Scheme == "https" || address.IsLoopback || allowsInsecureHttp) return address;
        throw new UsageException(
            $"The {what} \"{text}\" would send the credentials over plain http. Use https, or http only on this machine. "
                + $"{InsecureHttp.Cure}"
        );
    }
}
