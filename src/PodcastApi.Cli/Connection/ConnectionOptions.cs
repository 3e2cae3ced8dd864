using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary>The options that say where the API is.</summary>
internal sealed class ConnectionOptions
{
    internal Option<string?> BaseAddress { get; } = SharedOptions.BaseAddress();

    internal Option<bool> AllowInsecureHttp { get; } = InsecureHttp.Option();

    /// <inheritdoc cref="ConnectionSettings.Find"/>
    internal ConnectionSettings Find(ParseResult line) =>
        ConnectionSettings.Find(line.GetValue(BaseAddress), line.GetValue(AllowInsecureHttp));
}
