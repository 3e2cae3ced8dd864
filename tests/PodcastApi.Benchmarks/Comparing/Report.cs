using PodcastApi.Benchmarks.Running;
using PodcastApi.Benchmarks.Scenarios;

namespace PodcastApi.Benchmarks.Comparing;

/// <summary>All comparisons, printed as they come, and written to docs/performance.md below the text that is written by hand.</summary>
internal static class Report
{
    // What stands before it is written by hand, and kept.
    private const string Marker = "<!-- The benchmarks write what follows. -->\n";

    private static readonly Dictionary<string, Func<Effort, Task<IReadOnlyList<Section>>>> Parts = new()
    {
        ["decode"] = DecodeComparison.RunAsync,
        ["profile"] = async effort => [await DecodeProfile.RunAsync(effort)],
        ["memory"] = async effort => [await CallComparison.InMemoryAsync(effort)],
        ["socket"] = async effort => [await CallComparison.OverSocketAsync(effort)],
        ["first"] = async effort => [await FirstUse.CompareAsync(effort)],
        ["many"] = async effort => [await ManyAtOnce.CompareAsync(effort)],
        ["slow"] = async effort => [await SlowBodies.CompareAsync(effort)],
        ["bulk"] = async effort => [await BulkScenario.RunAsync(effort)],
        ["paging"] = async effort => [await PagingScenario.RunAsync(effort)],
    };

    internal static IReadOnlyCollection<string> PartNames => Parts.Keys;

    internal static async Task WriteAsync(Effort effort)
    {
        var path = Repository.PathOf("docs", "performance.md");
        var text = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n").Split(Marker)[0] + Marker;
        foreach (var part in PartNames)
        {
            foreach (var section in await PrintAsync(part, effort)) text += "\n" + section.Markdown;
        }

        await File.WriteAllTextAsync(path, text);
    }

    internal static async Task<IReadOnlyList<Section>> PrintAsync(string part, Effort effort)
    {
        var sections = await Parts[part](effort);
        foreach (var section in sections) Console.WriteLine(section.Markdown);
        return sections;
    }
}
