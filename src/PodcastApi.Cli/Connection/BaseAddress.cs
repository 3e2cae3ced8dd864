namespace PodcastApi.Cli;

/// <summary>The base address of the API.</summary>
internal static class BaseAddress
{
    internal const string OptionName = "--base-address";

    internal static Uri Default { get; } = WithSlash(new PodcastClientOptions().BaseAddress!);

    internal static SettingValue Find(string? option) =>
        SettingValue.Option(option, OptionName).Or(SettingValue.Variable(ConnectionSettings.BaseAddressVariable));

    /// <exception cref="UsageException">The address is invalid, or insecure http.</exception>
    internal static Uri Parse(string text, bool allowsInsecureHttp) =>
        WithSlash(SafeAddress.Parse(text, "base address", Default.AbsoluteUri, allowsInsecureHttp));

    /// <summary>Appends a trailing slash, so that addresses with and without one compare equal.</summary>
    private static Uri WithSlash(Uri address) => address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}
