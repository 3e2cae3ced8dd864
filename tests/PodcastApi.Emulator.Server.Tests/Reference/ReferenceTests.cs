using System.Text.RegularExpressions;

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
    public async Task Every_error_response_has_an_example_that_is_not_made_of_the_schema()
    {
        await using var site = await Site.StartAsync();

        var document = await site.ReadAsync("/reference/podcast-v1.yaml");
        var responses = document.Split("\n  responses:\n")[1].Split("\n  schemas:\n")[0];

        Regex.Matches(responses, "example: .*\"status\":\"([0-9]+)\"").Select(match => match.Groups[1].Value)
            .Should().Equal("400", "401", "403", "404", "422", "429", "500", "503");
        Regex.Count(responses, "^    [A-Za-z]+:$", RegexOptions.Multiline).Should().Be(8);
        responses.Should().Contain("The limit is 101; send 1 to 100.").And.Contain("\"code\":\"RESOURCE_NOT_FOUND\"");
    }

    [Fact]
    public async Task The_page_offers_each_user_with_the_first_valid_token()
    {
        await using var site = await Site.StartAsync();
        var users = site.Emulator.Users;
        users.Add("Ben").AddToken("b-expired").AddToken("c-valid");
        users.Add("Ann").AddToken("<ann>");
        users.Add("Cid").AddToken("expired");
        users.Add("Dee");
        users.Expire("b-expired");
        users.Expire("expired");

        var page = await site.ReadAsync("/reference");

        Regex.Matches(page, "<option value=\"(.*?)\">(.*?)</option>").Select(match => (match.Groups[1].Value, match.Groups[2].Value))
            .Should().Equal(
                (PodcastApiEmulator.AccessToken, "default (Atza|emulator)"),
                ("&lt;ann&gt;", "Ann (&lt;ann&gt;)"),
                ("c-valid", "Ben (c-valid)"));
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
