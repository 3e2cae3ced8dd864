using System.Net;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class EntryCurlTests
{
    [Fact]
    public async Task The_command_has_the_request_with_its_credentials_as_variables()
    {
        await using var site = await Site.StartAsync();
        await site.SendAsync(
            HttpMethod.Put,
            "/v1/me/podcasts/episodes/a?x=1",
            null,
            ("x-api-key", "the-api-key"),
            ("Authorization", "Bearer the-token"),
            ("Accept", "application/json"),
            ("Cookie", "session=secret"));

        (await CommandAsync(site)).Should().Be(
            $"""
            curl -X PUT \
              -H 'Accept: application/json' \
              -H "Authorization: Bearer $PODCASTAPI_ACCESS_TOKEN" \
              -H "x-api-key: $PODCASTAPI_API_KEY" \
              '{site.Origin}/v1/me/podcasts/episodes/a?x=1'
            """.ReplaceLineEndings("\n"), "Host and Content-Length are curl's own");
    }

    [Theory]
    [InlineData("Basic a-secret", "-H \"Authorization: $PODCASTAPI_ACCESS_TOKEN\"")]
    [InlineData("$(touch-x)", "-H \"Authorization: $PODCASTAPI_ACCESS_TOKEN\"")]
    [InlineData("Bearer $(touch-x)", "-H \"Authorization: Bearer $PODCASTAPI_ACCESS_TOKEN\"")]
    public async Task Nothing_of_a_credential_is_in_the_command(string authorization, string option)
    {
        await using var site = await Site.StartAsync();
        await site.GetAsync("/v1/podcasts/shows/a", ("Authorization", authorization));

        (await CommandAsync(site)).Should().Be($"curl \\\n  {option} \\\n  '{site.Origin}/v1/podcasts/shows/a'");
    }

    [Fact]
    public async Task The_shell_interprets_nothing_of_a_request()
    {
        await using var emulator = new PodcastApiEmulator();
        await using var site = await Site.StartAsync(emulator);
        using var http = new HttpClient(emulator.CreateHandler());
        http.DefaultRequestHeaders.Add("X-Text", "'; $(touch x) \u202E`y` \u001B[201~\"z\"");
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Empty", "");
        await http.GetAsync(new Uri("http://localhost/v1/podcasts/shows/$(a)'b`c`"), TestContext.Current.CancellationToken);

        (await CommandAsync(site)).Should().Be(
            "curl \\\n  -H 'X-Text: '\\''; $(touch x) `y` [201~\"z\"' \\\n  -H 'X-Empty;' \\\n  "
                + $"'{site.Origin}/v1/podcasts/shows/$(a)'\\''b%60c%60'");
    }

    [Fact]
    public async Task Curl_changes_nothing_of_the_address()
    {
        await using var emulator = new PodcastApiEmulator();
        using var http = new HttpClient(emulator.CreateHandler());
        await http.GetAsync(new Uri("http://localhost/v1/podcasts/shows/.well?ids=[1-3]"), TestContext.Current.CancellationToken);
        await using var site = await Site.StartAsync(emulator);

        (await CommandAsync(site)).Should().Be(
            $"curl --globoff --path-as-is \\\n  '{site.Origin}/v1/podcasts/shows/.well?ids=[1-3]'");
    }

    [Fact]
    public async Task A_HEAD_request_does_not_wait_for_a_body()
    {
        await using var site = await Site.StartAsync();
        await site.SendAsync(HttpMethod.Head, "/v1/podcasts/shows/a");

        (await CommandAsync(site)).Should().StartWith("curl --head \\\n");
    }

    private static async Task<string> CommandAsync(Site site)
    {
        var page = await site.ReadAsync("/journal/entry?number=1");
        var command = Regex.Match(page, "aria-label=\"curl command\"><code>(.*?)</code>", RegexOptions.Singleline);
        return WebUtility.HtmlDecode(command.Groups[1].Value);
    }
}
