namespace PodcastApi.Emulator.Tests;

public sealed class ConsentTests
{
    [Theory]
    [InlineData("page", "guessed")]
    [InlineData("page", null)]
    [InlineData("decision", "maybe")]
    [InlineData("user", "7")]
    [InlineData("user", "-1")]
    public async Task A_tampered_form_has_no_effect(string name, string? value)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var page = EmulatedLoginHarness.PageOf(await harness.GetAsync(harness.AuthorizeUrl()));

        var response = await harness.PostAsync(harness.Login.Endpoints.Authorize, ("page", page), ("decision", "approve"), (name, value));

        response.Status.Should().Be(400);
        response.Headers.Should().NotContainKey("Location");
    }

    [Fact]
    public async Task A_page_can_be_submitted_once_and_in_time()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var authorize = harness.Login.Endpoints.Authorize;
        var first = EmulatedLoginHarness.PageOf(await harness.GetAsync(harness.AuthorizeUrl()));
        var second = EmulatedLoginHarness.PageOf(await harness.GetAsync(harness.AuthorizeUrl()));

        var once = await harness.PostAsync(authorize, ("page", first), ("decision", "approve"));
        var twice = await harness.PostAsync(authorize, ("page", first), ("decision", "approve"));
        harness.Time.Advance(TimeSpan.FromMinutes(30));
        var late = await harness.PostAsync(authorize, ("page", second), ("decision", "approve"));

        (once.Status, twice.Status, late.Status).Should().Be((302, 400, 400));
    }

    [Fact]
    public async Task When_no_approval_page_is_shown_the_reason_is_given()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        await using var other = new PodcastApiEmulator();

        var approve = () => harness.Login.ApproveAsync(harness.AuthorizeUrl(("scope", "music::unknown")));
        var asAnother = () => harness.Login.ApproveAsync(harness.AuthorizeUrl(), other.DefaultUser);

        await approve.Should().ThrowAsync<InvalidOperationException>().WithMessage("*400*scope*unknown*");
        await asAnother.Should().ThrowAsync<ArgumentException>().WithParameterName("user");
    }
}
