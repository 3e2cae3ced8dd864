namespace PodcastApi.Cli;

/// <summary>Responses' bodies on standard output, each with a line break after it.</summary>
internal static class JsonOutput
{
    /// <summary>Writes a body byte for byte.</summary>
    internal static Task WriteAsync<T>(PodcastResponse<T> response) => WriteAsync(BodyOf(response));

    /// <summary>Writes a body that is one of several: on one line.</summary>
    internal static Task WriteLineAsync<T>(PodcastResponse<T> response) => WriteAsync(JsonText.OnOneLine(BodyOf(response).Span));

    private static ReadOnlyMemory<byte> BodyOf<T>(PodcastResponse<T> response) =>
        response.Body ?? throw new InvalidOperationException("The call did not keep its body.");

    internal static Task WriteAsync(ReadOnlyMemory<byte> json) => StandardOutput.WriteAsync(async output =>
    {
        await output.WriteAsync(Console.IsOutputRedirected ? json : JsonText.ForTerminal(json.Span)).ConfigureAwait(false);
        await output.WriteAsync("\n"u8.ToArray()).ConfigureAwait(false);
    });
}
