namespace PodcastApi.Cli;

/// <summary>An address that credentials may go to.</summary>
internal static class SafeAddress
{
    /// <param name="text">What was given.</param>
    /// <param name="what">It is for.</param>
    /// <param name="example">Of a good one.</param>
    /// <param name="allowsInsecureHttp">Whether it may be plain http to another machine.</param>
    /// <exception cref="UsageException">It is none.</exception>
    internal static Uri Parse(string text, string what, string example, bool allowsInsecureHttp)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new UsageException($"The {what} \"{text}\" is no http address. Give one such as {example}.");
        }

        if (address.Scheme == "https" || address.IsLoopback || allowsInsecureHttp) return address;
        throw new UsageException(
            $"The {what} \"{text}\" would send the credentials over plain http. Use https, or http on this machine alone. {InsecureHttp.Cure}");
    }
}
