using System.Globalization;

namespace PodcastApi.Emulator.Server.Tests;

public sealed class JournalSecretTests
{
    private const string Secret = "only-the-client-knows-this+\"1\"";

    private static readonly string[] Views = ["/journal", "/journal/rows", "/journal/export.har", "/journal/export.ndjson"];

    [Theory]
    [InlineData("Authorization", "Bearer " + Secret)]
    [InlineData("Authorization", "bearer  " + Secret)]
    [InlineData("Authorization", "Basic " + Secret)]
    [InlineData("Authorization", Secret)]
    [InlineData("x-api-key", Secret)]
    [InlineData("Cookie", "a=b; session=" + Secret + "; c=d")]
    [InlineData("Proxy-Authorization", "Basic " + Secret)]
    [InlineData("X-Amz-Security-Token", Secret)]
    [InlineData("X-Client-Secret", Secret)]
    public async Task No_view_shows_a_credential_of_a_header_even_where_it_is_repeated(string name, string value)
    {
        await using var site = await Site.StartAsync();
        var query = "x=" + Uri.EscapeDataString(Secret);
        await site.GetAsync($"/v1/podcasts/shows/{Uri.EscapeDataString(Secret)}?{query}", (name, value), ("X-Copy", Secret));

        await ShouldNotShowAsync(site, "only-the-client-knows");
    }

    [Fact]
    public async Task No_view_shows_a_credential_that_the_response_repeats_in_JSON()
    {
        await using var site = await Site.StartAsync();

        var reply = await site.GetAsync(
            "/v1/podcasts/shows/" + Uri.EscapeDataString(Secret), ("x-api-key", "key"), ("Authorization", "Bearer " + Secret));

        reply.Body.Should().Contain("id \\\"only-the-client-knows");
        await ShouldNotShowAsync(site, "only-the-client-knows");
        (await site.ReadAsync("/journal")).Should().Contain("no show with the id &quot;(redacted)&quot;");
    }

    [Theory]
    [InlineData("access_token", "abc")]
    [InlineData("accessToken", "abcdefghijk")]
    [InlineData("api%5Fkey", "abcdefghijk")]
    [InlineData("client_secret", "abcdefghijk")]
    [InlineData("refresh_token", "abcdefghijk")]
    [InlineData("code", "abcdefghijk")]
    [InlineData("x", "Atza|abcdefghijk")]
    [InlineData("x", "Atzr%7Cabcdefghijk")]
    [InlineData("x", "amzn1.oa2-cs.v1.abcdefghijk")]
    public async Task No_view_shows_a_credential_in_a_query_of_the_API(string name, string value)
    {
        await using var site = await Site.StartAsync();

        var reply = await site.CallAsync($"podcasts/shows/B077DT8KHW?{name}={value}&limit=1");

        reply.Body.Should().Contain("abc", "the response repeats the path");
        await ShouldNotShowAsync(site, value, Uri.UnescapeDataString(value), "abcdefghijk", name + "=abc");
        (await site.ReadAsync("/journal")).Should().Contain("&amp;limit=1</code>");
    }

    [Fact]
    public async Task No_view_shows_a_credential_of_the_login()
    {
        await using var site = await Site.StartAsync();
        var login = site.Emulator.Login;
        var url = new Uri(
            login.Endpoints.Authorize,
            $"?client_id={PodcastApiEmulator.ClientId}&response_type=code&scope=music%3A%3Acatalog&state=a-secret-state"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A5000%2Fback");
        var callBack = await login.ApproveAsync(url, cancellationToken: TestContext.Current.CancellationToken);
        var code = callBack.Query.Split("code=")[1].Split('&')[0];
        var reply = await RedeemAsync(site, code);
        var tokens = System.Text.Json.Nodes.JsonNode.Parse(reply.Body)!;
        var token = (string)tokens["access_token"]!;
        await site.GetAsync("/v1/podcasts/shows/B077DT8KHW", ("x-api-key", "key"), ("Authorization", "Bearer " + token));
        await RedeemAsync(site, code);
        await site.GetAsync("/auth/o2/tokens?client_secret=" + PodcastApiEmulator.ClientSecret);

        await ShouldNotShowAsync(
            site, code, token, (string)tokens["refresh_token"]!, PodcastApiEmulator.ClientSecret, "a-secret-state");
        (await site.ReadAsync("/journal/entry?number=3")).Should().Contain("<code>(redacted)</code>").And.NotContain("curl");
    }

    [Fact]
    public async Task A_text_cannot_be_found_by_a_credential()
    {
        await using var site = await Site.StartAsync();
        await site.CallAsync("podcasts/shows/B077DT8KHW?access_token=abcdefghijk");

        (await site.ReadAsync("/journal?text=abcdefg")).Should().NotContain("data-number");
    }

    private static Task<Reply> RedeemAsync(Site site, string code) =>
        site.PostAsync(
            "/auth/o2/token",
            [
                ("grant_type", "authorization_code"),
                ("code", code),
                ("redirect_uri", "http://127.0.0.1:5000/back"),
                ("client_id", PodcastApiEmulator.ClientId),
                ("client_secret", PodcastApiEmulator.ClientSecret),
            ]);

    private static async Task ShouldNotShowAsync(Site site, params string[] secrets)
    {
        var entries = site.Emulator.Journal.Entries.Select(entry =>
            "/journal/entry?number=" + entry.Number.ToString(CultureInfo.InvariantCulture));
        foreach (var path in Views.Concat(entries))
        {
            var text = System.Net.WebUtility.HtmlDecode(await site.ReadAsync(path));
            text.Should().NotContainAny(secrets, path);
        }
    }
}
