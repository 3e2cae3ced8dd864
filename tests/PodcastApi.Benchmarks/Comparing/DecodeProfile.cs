using System.Text.Json;
using PodcastApi.Benchmarks.Clients;
using PodcastApi.Benchmarks.Running;

namespace PodcastApi.Benchmarks.Comparing;

/// <summary>Where the time of decoding goes, by steps of which each does all that the one before does.</summary>
internal static class DecodeProfile
{
    internal static async Task<Section> RunAsync(Effort effort)
    {
        var rows = new List<string[]>();
        foreach (var text in Enum.GetValues<PayloadText>()) rows.AddRange(await RowsAsync(effort, text));
        return new Section(
            "Where decoding's time goes",
            "Time relative to System.Text.Json's source generator. Each row includes the work of the row before. A reader over "
                + "Utf8JsonReader can hardly avoid the work of the second row: the tokens, and the strings of the models. The limit reads "
                + "strings with GetString. PodcastApi unescapes directly into characters, so it is below the limit where a text has many "
                + "escapes. Elsewhere, a goal below the limit's row can't be met with Utf8JsonReader.",
            ["", .. Enum.GetNames<PayloadShape>()],
            rows);
    }

    private static async Task<IEnumerable<string[]>> RowsAsync(Effort effort, PayloadText text)
    {
        var columns = new List<IReadOnlyList<Standing>>();
        foreach (var shape in Enum.GetValues<PayloadShape>())
        {
            var body = Payload.Create(shape, text);
            columns.Add(await new RoundRobin(effort).CompareAsync(
            [
                Runner.Of("", () => new SourceGenerated().Decode(shape, body)),
                Runner.Of("its tokens", () => Walk(body, withTexts: false)),
                Runner.Of("and the texts as strings", () => Walk(body, withTexts: true)),
                Runner.Of("and the models: the limit", () => new BareWalk().Decode(shape, body)),
                Runner.Of("and the checks: PodcastApi", () => new Ours().Decode(shape, body)),
            ]));
        }

        return columns[0]
            .Index()
            .Skip(1)
            .Select(row => (string[])[$"{text}: {row.Item.Name}", .. columns.Select(column => column[row.Index].TimeAlone)]);
    }

    private static int Walk(byte[] body, bool withTexts)
    {
        var json = new Utf8JsonReader(body);
        var characters = 0;
        while (json.Read())
        {
            if (withTexts && json.TokenType == JsonTokenType.String) characters += json.GetString()!.Length;
        }

        return characters;
    }
}
