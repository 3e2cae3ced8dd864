using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Readme;

public class BulkExampleTests
{
    private const string Episode = """{"id":"e1","title":"The first","duration":60}""";

    [Fact]
    public void The_example_stands_in_the_readme_as_it_is_compiled_here() =>
        ReadmeCode
            .After("<!-- bulk -->")
            .Should()
            .Be(ReadmeCode.Between(Repository.Read("tests", "PodcastApi.Tests", "Readme", "BulkExampleTests.cs"), "// example", "// end"));

    [Fact]
    public async Task The_example_works()
    {
        using var handler = new StubHandler(request =>
            StubHandler.Json(
                request.RequestUri!.AbsolutePath.EndsWith("/episodes", StringComparison.Ordinal)
                    ? $$$"""{"data":{"podcastEpisodes":[{{{(request.RequestUri.Query.Contains("e1") ? Episode : "")}}}]}}"""
                    : """{"data":{"podcastShow":{"id":"s","episodes":{"pageInfo":{"hasNextPage":false}"""
                        + $$$""","edges":[{"node":{{{Episode}}} }]} } } }"""));
        using var client = Clients.Over(handler);
        var lines = new List<string>();

        await ShowAsync(client, "s", ["e1", "e2"], line => lines.Add(line!));

        lines.Should().Equal("The first: 60 s", "The first", "e2: NotFound");
    }

    private static async Task ShowAsync(PodcastClient client, string showId, string[] ids, Action<string?> writeLine)
    {
        var Console = new Writer(writeLine);

        // example
        await foreach (var episode in client.ListFullEpisodesAsync(showId)) Console.WriteLine($"{episode.Title}: {episode.Duration} s");
        await foreach (var result in client.GetManyEpisodesAsync(ids, new BatchOptions { MaxConcurrency = 32 }))
            Console.WriteLine(result.IsSucceeded ? result.Value.Title : $"{result.Id}: {result.Outcome}");
        // end
    }

    private sealed class Writer(Action<string?> writeLine)
    {
        internal void WriteLine(string? line) => writeLine(line);
    }
}
