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
            "Time beside System.Text.Json's source generator. Each row does all that the row before does. The second is what a reader over Utf8JsonReader can hardly save: the tokens, and the strings that the models are to hold. The limit takes them as GetString gives them; PodcastApi undoes escapes itself, straight into characters, and so goes below it where a text is full of them. Elsewhere a goal below the limit's row can't be met in this way.",
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

        return columns[0].Index().Skip(1).Select(row => (string[])[$"{text}: {row.Item.Name}", .. columns.Select(column => column[row.Index].TimeAlone)]);
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
