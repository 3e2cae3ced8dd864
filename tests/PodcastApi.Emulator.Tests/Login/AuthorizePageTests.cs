namespace PodcastApi.Emulator.Tests;

public sealed class AuthorizePageTests
{
    [Theory]
    [InlineData("client_id", null)]
    [InlineData("client_id", "unknown")]
    [InlineData("scope", null)]
    [InlineData("scope", "music::catalog music::unknown")]
    [InlineData("redirect_uri", null)]
    [InlineData("redirect_uri", "http://example.org/back")]
    [InlineData("redirect_uri", "https://example.org/back#part")]
    [InlineData("redirect_uri", "https://user@example.org/back")]
    [InlineData("redirect_uri", "javascript:alert(1)")]
    [InlineData("redirect_uri", "/back")]
    public async Task Errors_of_the_client_are_shown_to_the_user_without_a_redirect(string name, string? value)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();

        var page = await harness.GetAsync(harness.AuthorizeUrl((name, value)));

        page.Status.Should().Be(400);
        page.Headers.Should().NotContainKey("Location");
        page.Headers["Content-Type"].Should().StartWith("text/html");
        page.Text.Should().Contain("role=\"alert\"");
    }

    [Theory]
    [InlineData(null, "invalid_request")]
    [InlineData("token", "unsupported_response_type")]
    public async Task Another_response_type_redirects_with_an_error(string? type, string error)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();

        var response = await harness.GetAsync(harness.AuthorizeUrl(("response_type", type)));

        var query = EmulatedLoginHarness.Query(new Uri(response.Headers["Location"]));
        (query["error"], query["state"]).Should().Be((error, "a state"));
    }

    [Theory]
    [InlineData("https://example.org/back?a=b", "https://example.org/back?a=b&error=")]
    [InlineData("http://localhost:1/back", "http://localhost:1/back?error=")]
    [InlineData("http://[::1]:1/back", "http://[::1]:1/back?error=")]
    public async Task The_user_can_reject(string redirectUri, string start)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();

        var back = await harness.Login.RejectAsync(
            harness.AuthorizeUrl(("redirect_uri", redirectUri), ("state", "a&b=ü")),
            TestContext.Current.CancellationToken);

        back.AbsoluteUri.Should().StartWith(start);
        var query = EmulatedLoginHarness.Query(new Uri("http://x/?error=" + back.AbsoluteUri[start.Length..]));
        (query["error"], query["state"]).Should().Be(("access_denied", "a&b=ü"));
        query["error_description"].Should().NotBeEmpty();
        harness.Emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task A_client_with_a_list_of_addresses_is_not_redirected_to_others()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        harness.Login.Clients.Add("listed", "secret", new Uri("https://example.org/back"));

        var listed = await harness.GetAsync(harness.AuthorizeUrl(("client_id", "listed"), ("redirect_uri", "https://example.org/back")));
        var other = await harness.GetAsync(harness.AuthorizeUrl(("client_id", "listed"), ("redirect_uri", "https://example.org/back/")));

        (listed.Status, other.Status).Should().Be((200, 400));
    }
}
