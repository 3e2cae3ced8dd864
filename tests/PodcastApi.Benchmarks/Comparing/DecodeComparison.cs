using PodcastApi.Benchmarks.Clients;
using PodcastApi.Benchmarks.Running;

namespace PodcastApi.Benchmarks.Comparing;

/// <summary>From a body's bytes to models.</summary>
internal static class DecodeComparison
{
    internal static async Task<IReadOnlyList<Section>> RunAsync(Effort effort)
    {
        var sections = new List<Section>();
        foreach (var text in Enum.GetValues<PayloadText>()) sections.Add(await RunAsync(effort, text));
        return sections;
    }

    private static async Task<Section> RunAsync(Effort effort, PayloadText text)
    {
        var standings = new List<IReadOnlyList<Standing>>();
        foreach (var shape in Enum.GetValues<PayloadShape>())
        {
            var body = Payload.Create(shape, text);
            AllRead.TheSame(contender => contender.Decode(shape, body), All.Contenders);
            standings.Add(
                await new RoundRobin(effort).CompareAsync([.. All.Contenders.Select(c => Runner.Of(c.Name, () => c.Decode(shape, body)))]));
        }

        return new Section(
            "Decode: " + Title(text),
            "UTF-8 to models: time / allocated bytes.",
            Columns.Shapes,
            Columns.Rows(standings, s => s.Both, Goals.Decode));
    }

    private static string Title(PayloadText text) => text switch
    {
        PayloadText.Documented => "text as documented, with `\\n` and `\\\"`",
        PayloadText.Ascii => "plain ASCII, no escapes",
        PayloadText.Japanese => "Japanese",
        _ => "`\\uXXXX` throughout",
    };
}
