namespace PodcastApi.Cli;

/// <summary>An address that credentials may go to.</summary>
internal static class SafeAddress
{
    /// <exception cref="UsageException">It is none.</exception>
    internal static Uri Parse(string text, string what, string example)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new UsageException($"The {what} \"{text}\" is no http address. Give one such as {example}.");
        }

        return address.Scheme == "https" || address.IsLoopback
            ? address
            : throw new UsageException($"The {what} \"{text}\" would send the credentials over plain http. Use https, or http on this machine alone.");
    }
}
