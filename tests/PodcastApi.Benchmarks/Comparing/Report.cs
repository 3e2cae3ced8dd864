using PodcastApi.Benchmarks.Running;

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

    internal static async Task WriteAsync(Effort effort)
    {
        var text = Introduction.ReplaceLineEndings("\n") + string.Join("\n", (await CompareAsync(effort)).Select(section => section.Markdown));
        await File.WriteAllTextAsync(Repository.PathOf("docs", "performance.md"), text);
    }

    internal static async Task<IReadOnlyList<Section>> CompareAsync(Effort effort)
    {
        var sections = new List<Section>();
        foreach (var section in await DecodeComparison.RunAsync(effort)) Add(section);
        Add(await CallComparison.InMemoryAsync(effort));
        Add(await CallComparison.OverSocketAsync(effort));
        Add(await FirstUse.CompareAsync(effort));
        Add(await ManyAtOnce.CompareAsync(effort));
        Add(await SlowBodies.CompareAsync(effort));
        return sections;

        void Add(Section section)
        {
            Console.WriteLine(section.Markdown);
            sections.Add(section);
        }
    }
}
