namespace PodcastApi.Cli;

/// <summary>Writes the new state of an episode or a show on one line.</summary>
internal static class StateOutput
{
    internal static async Task WriteAsync<T>(ApiSession session, PodcastResponse<T> response, string? state, string? id, string? title)
    {
        if (session.IsJson)
        {
            await JsonOutput.WriteAsync(response).ConfigureAwait(false);
            return;
        }

        var screen = new ConsoleWriter();
        screen.WriteLine(string.Join("  ", new[] { state, id, title }.Select(TerminalText.Line).Where(text => text.Length > 0)));
        await screen.FlushAsync().ConfigureAwait(false);
    }
}
