namespace PodcastApi.Cli;

/// <summary>Writes response bodies to standard output, each followed by a line break.</summary>
internal static class JsonOutput
{
    /// <summary>Writes a body byte for byte.</summary>
    internal static Task WriteAsync<T>(PodcastResponse<T> response) => WriteAsync(BodyOf(response));

    /// <summary>Writes one of several bodies on one line.</summary>
    internal static Task WriteLineAsync<T>(PodcastResponse<T> response) => WriteAsync(JsonText.OnOneLine(BodyOf(response).Span));

    private static ReadOnlyMemory<byte> BodyOf<T>(PodcastResponse<T> response) =>
        response.Body ?? throw new InvalidOperationException("The call did not keep its body.");

    internal static Task WriteAsync(ReadOnlyMemory<byte> json) => StandardOutput.WriteAsync(async output =>
    {
        await output.WriteAsync(Console.IsOutputRedirected ? json : JsonText.ForTerminal(json.Span)).ConfigureAwait(false);
        await output.WriteAsync("\n"u8.ToArray()).ConfigureAwait(false);
    });
}
