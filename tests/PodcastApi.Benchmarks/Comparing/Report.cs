using PodcastApi.Benchmarks.Running;
using PodcastApi.Benchmarks.Scenarios;

namespace PodcastApi.Benchmarks.Comparing;

/// <summary>All comparisons, printed as they come, and written to docs/performance.md.</summary>
internal static class Report
{
    private const string Introduction = """
        # Performance, beside the peers

        Written by `dotnet run -c Release --project tests/PodcastApi.Benchmarks -- compare`. All figures are ratios to System.Text.Json
        with its source generator (1.00) on the same machine at the same time: the contenders take turns, and a figure is the
        median over the rounds of a turn beside the baseline's turn of the same round. Less is better. Every contender was seen to
        read the same values. Show100 is a show with 100 full episodes (85 KB), Eps50 a multi-get of 50 episodes (39 KB), Ep1 one
        episode (1.5 KB).

        """;

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
        var text = Introduction.ReplaceLineEndings("\n");
        foreach (var part in PartNames)
        {
            foreach (var section in await PrintAsync(part, effort)) text += "\n" + section.Markdown;
        }

        await File.WriteAllTextAsync(Repository.PathOf("docs", "performance.md"), text);
    }

    internal static async Task<IReadOnlyList<Section>> PrintAsync(string part, Effort effort)
    {
        var sections = await Parts[part](effort);
        foreach (var section in sections) Console.WriteLine(section.Markdown);
        return sections;
    }
}
