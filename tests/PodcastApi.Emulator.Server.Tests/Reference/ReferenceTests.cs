namespace PodcastApi.Emulator.Server.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public async Task The_document_stands_alone_and_names_this_emulator()
    {
        await using var site = await Site.StartAsync();

        var document = await site.ReadAsync("/reference/podcast-v1.yaml");

        document.Should().Contain("servers:\n  - url: /v1\n    description: This emulator.\ntags:").And.NotContain("api.music.amazon.dev");
        document
            .Should()
            .NotContain("$ref: examples/")
            .And.Contain("example: {\"data\":{\"podcastShow\":")
            .And.Contain("example: {\"error\":");
        foreach (var operation in Enum.GetNames<PodcastOperation>())
            document.Should().Contain("operationId: " + char.ToLowerInvariant(operation[0]) + operation[1..]);
    }

    [Fact]
    public async Task The_page_contains_everything_that_Swagger_UI_needs()
    {
        await using var site = await Site.StartAsync();

        var page = await site.ReadAsync("/reference");

        page.Should().Contain($"data-key=\"{PodcastApiEmulator.ApiKey}\"").And.Contain($"data-token=\"{PodcastApiEmulator.AccessToken}\"");
        (await site.ReadAsync("/reference/ui/swagger-ui-bundle.js")).Should().Contain("SwaggerUIBundle");
        (await site.ReadAsync("/reference/ui/swagger-ui.css")).Should().Contain(".swagger-ui").And.Contain("dark-mode");
    }

    [Fact]
    public async Task Examples_of_parameters_are_in_the_catalog()
    {
        await using var site = await Site.StartAsync();
        (await site.ReadAsync("/reference/podcast-v1.yaml")).Should().Contain("example: B077DT8KHW\n").And.NotContain("example: '");

        site.Emulator.Catalog.Clear();
        site.Emulator.Catalog.AddShow(new PodcastShow { Id = "a: \"b\"" }).AddEpisodes(2);

        (await site.ReadAsync("/reference/podcast-v1.yaml")).Should()
            .Contain("""example: "a: \u0022b\u0022"\n""".Replace("\\n", "\n", StringComparison.Ordinal))
            .And.NotContain("example: B077DT8KHW\n");
    }
}
