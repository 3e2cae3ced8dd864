namespace PodcastApi.Cli;

/// <summary>Where the API is.</summary>
internal static class BaseAddress
{
    internal const string OptionName = "--base-address";

    internal static Uri Default { get; } = WithSlash(new PodcastClientOptions().BaseAddress!);

    internal static SettingValue Find(string? option) => SettingValue.Option(option, OptionName).Or(SettingValue.Variable(ConnectionSettings.BaseAddressVariable));

    /// <exception cref="UsageException">Credentials can't go there.</exception>
    internal static Uri Parse(string text, bool allowsInsecureHttp) =>
        WithSlash(SafeAddress.Parse(text, "base address", Default.AbsoluteUri, allowsInsecureHttp));

    /// <summary>A last slash makes no difference, and so must make none in a comparison.</summary>
    private static Uri WithSlash(Uri address) => address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}
