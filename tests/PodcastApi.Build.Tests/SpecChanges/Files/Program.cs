using System.Net;
using Newtonsoft.Json;
using PodcastApi;

// Each line of output is a heading, " => ", and the value that the tests check.
var show = JsonConvert.DeserializeObject<PodcastShow>(File.ReadAllText(args[0]))!;
Console.WriteLine($"show => {JsonConvert.SerializeObject(show)}");
Console.WriteLine($"unknown => {show.AdditionalProperties.Count}");

// Uses the expected types of the fields, which the compiler checks.
(string? Text, int? Count, long? Big, double? Ratio, bool? Flag, DateTimeOffset? When, string? Day) plain = (
    show.Text,
    show.Count,
    show.Big,
    show.Ratio,
    show.Flag,
    show.When,
    show.Day);
(
    IReadOnlyList<string>? Names,
    IReadOnlyList<int>? Counts,
    IReadOnlyList<long>? Bigs,
    IReadOnlyList<bool>? Flags,
    IReadOnlyList<DateTimeOffset>? Dates
) lists = (show.Names, show.Counts, show.Bigs, show.Flags, show.Dates);
(PodcastImage? Cover, IReadOnlyList<PodcastImage>? Covers, RawJson? Free, RawJson? Anything) objects = (
    show.Cover,
    show.Covers,
    show.Free,
    show.Anything);
(
    IReadOnlyDictionary<string, string>? Labels,
    IReadOnlyDictionary<string, int>? Counters,
    IReadOnlyDictionary<string, PodcastImage>? Covers,
    IReadOnlyDictionary<string, SaveState>? States
) maps = (show.Labels, show.Counters, show.CoverMap, show.StateMap);
(PodcastShowMedium? Medium, IReadOnlyList<Mediums>? Mediums, SaveState? State) values = (show.Medium, show.Mediums, show.State);
(IReadOnlyDictionary<string, string>? Named, IReadOnlyList<string>? Listed, int Needed) components = (show.Named, show.Listed, show.Needed);
string?[] oddlyNamed =
[
    show.Default,
    show.Class,
    show.ADash,
    show.Type,
    show.PodcastShow1,
    show.Equals,
    show.ToString,
    show.GetType,
    show.With_space,
];
Console.WriteLine(
    $"fields => {plain} {lists.Names!.Count} {objects.Free} {maps.States!["x"]} {values.Medium} {components.Needed} "
        + string.Join(' ', oddlyNamed));

SaveState[] states =
[
    SaveState.ToBeAnnounced,
    SaveState._4k,
    SaveState.LiveEvent,
    SaveState.MixedCase,
    SaveState.AB,
    SaveState.AB_,
    SaveState.Value_,
    SaveState.Equals_,
    SaveState.ToString_,
    SaveState.GetType_,
    SaveState.SaveState_,
    SaveState.SavedValue_,
    SaveState.ScifiMore,
    SaveState.Empty,
];
foreach (var state in states) Console.WriteLine($"value => {state}");

using var http = new HttpClient(new Station());
using var client = new PodcastClient(http, new PodcastClientOptions { ApiKey = "key", AccessToken = "token" });
Console.WriteLine($"station => {(await client.GetStationAsync("a/b")).Id}");
await client.TuneStationAsync("c");
await client.PlayStationAsync("d");
var few = await client.FindStationsAsync(["a", "b c"], page: 1, "x&y", live: false, SaveState._4k);
var many = await client.FindStationsAsync(
    ["a"],
    page: 2,
    "",
    live: true,
    new SaveState("new"),
    others: ["d"],
    size: 50,
    @default: "f",
    @explicit: true,
    sort: Sort.Down,
    since: new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero),
    filterx: "g");
Console.WriteLine($"stations => {few.Count + many.Count}");
await Rejects(() => client.FindStationsAsync(["a"], page: 1, "", live: true, SaveState.Saved, size: 51));
await Rejects(() => client.FindStationsAsync(["a", "b", "c", "d"], page: 1, "", live: true, SaveState.Saved));
await Rejects(() => client.FindStationsAsync(["a"], page: 0, "", live: true, SaveState.Saved));
await Rejects(() => client.FindStationsAsync(["a"], page: 1, null!, live: true, SaveState.Saved));

Console.WriteLine(
    $"limits => {PodcastApiLimits.FindStationsMaxIds} {PodcastApiLimits.FindStationsMinSize} {PodcastApiLimits.FindStationsMaxSize} "
        + $"{PodcastApiLimits.FindStationsMinIn} {PodcastApiLimits.FindStationsMaxRatio} {PodcastApiLimits.FindStationsMinShare}");

static async Task Rejects(Func<Task> call)
{
    try
    {
        await call();
    }
    catch (ArgumentException e)
    {
        Console.WriteLine($"rejected => {e.ParamName}");
    }
}

internal sealed class Station : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Console.WriteLine($"request => {request.Method} {request.RequestUri!.AbsoluteUri}");
        var station = """{"id":"s","place":null}""";
        var body =
            request.RequestUri.Query.Length > 0
                ? $$$"""{"data":{"stations":[{{{station}}}]}}"""
                : $$$"""{"data":{"station":{{{station}}}}}""";
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) });
    }
}
