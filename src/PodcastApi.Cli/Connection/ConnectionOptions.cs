using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary>Options that select the API to call.</summary>
internal sealed class ConnectionOptions
{
    internal Option<string?> BaseAddress { get; } = SharedOptions.BaseAddress();

    internal Option<bool> AllowInsecureHttp { get; } = InsecureHttp.Option();

    /// <inheritdoc cref="ConnectionSettings.Find"/>
    internal ConnectionSettings Find(ParseResult line) =>
        ConnectionSettings.Find(line.GetValue(BaseAddress), line.GetValue(AllowInsecureHttp));
}
