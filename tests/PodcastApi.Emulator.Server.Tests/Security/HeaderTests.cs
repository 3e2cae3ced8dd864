namespace PodcastApi.Emulator.Server.Tests;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/show?id=B077DT8KHW")]
    [InlineData("/show?id=nope")]
    [InlineData("/episode?id=15bfa46b-7af1-49b3-9375-8977627c43ab")]
    [InlineData("/users")]
    [InlineData("/journal")]
    [InlineData("/journal/rows")]
    [InlineData("/journal/entry?number=1")]
    [InlineData("/journal/export.har")]
    [InlineData("/journal/export.ndjson")]
    [InlineData("/faults")]
    [InlineData("/faults/clear")]
    [InlineData("/reference")]
    [InlineData("/reference/podcast-v1.yaml")]
    [InlineData("/reference/ui/swagger-ui-bundle.js")]
    [InlineData("/assets/page.js")]
    public async Task Every_response_of_the_page_has_the_security_headers(string path)
    {
        await using var site = await Site.StartAsync();

        var reply = await site.GetAsync(path, ("Origin", "https://stranger.example"));

        var policy = reply.Headers["Content-Security-Policy"];
        policy
            .Should()
            .Contain("default-src 'none'")
            .And.Contain("frame-ancestors 'none'")
            .And.Contain("form-action 'self'")
            .And.Contain("img-src 'self' data:");
        policy.Should().NotContain("unsafe").And.NotContain("http").And.NotContain("*");
        reply.Headers["X-Content-Type-Options"].Should().Be("nosniff");
        reply.Headers["Cross-Origin-Resource-Policy"].Should().Be("same-origin");
        reply.Headers.Keys.Should().NotContain(name => name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/show?id=B077DT8KHW")]
    [InlineData("/users")]
    [InlineData("/journal")]
    [InlineData("/faults")]
    [InlineData("/reference")]
    public async Task No_page_needs_what_the_policy_forbids(string path)
    {
        await using var site = await Site.StartAsync();

        var body = await site.ReadAsync(path);

        body.Should().NotMatchRegex("<script(?![^>]* src=\"/)").And.NotMatchRegex("<[^>]+ (style|on[a-z]+)=").And.NotContain("<style");
        body.Should().NotMatchRegex("(src|href|action)=\"(?!/|#|data:)");
    }
}
