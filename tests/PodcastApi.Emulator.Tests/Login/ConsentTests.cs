namespace PodcastApi.Emulator.Tests;

public sealed class ConsentTests
{
    [Theory]
    [InlineData("page", "guessed")]
    [InlineData("page", null)]
    [InlineData("decision", "maybe")]
    [InlineData("user", "7")]
    [InlineData("user", "-1")]
    public async Task A_form_that_was_not_shown_so_decides_nothing(string name, string? value)
    {
        await using var bench = await LoginBench.StartAsync();
        var page = LoginBench.PageOf(await bench.GetAsync(bench.AuthorizeUrl()));

        var answer = await bench.PostAsync(bench.Login.Endpoints.Authorize, ("page", page), ("decision", "approve"), (name, value));

        answer.Status.Should().Be(400);
        answer.Headers.Should().NotContainKey("Location");
    }

    [Fact]
    public async Task A_page_is_answered_once_and_in_time()
    {
        await using var bench = await LoginBench.StartAsync();
        var authorize = bench.Login.Endpoints.Authorize;
        var first = LoginBench.PageOf(await bench.GetAsync(bench.AuthorizeUrl()));
        var second = LoginBench.PageOf(await bench.GetAsync(bench.AuthorizeUrl()));

        var once = await bench.PostAsync(authorize, ("page", first), ("decision", "approve"));
        var twice = await bench.PostAsync(authorize, ("page", first), ("decision", "approve"));
        bench.Time.Advance(TimeSpan.FromMinutes(30));
        var late = await bench.PostAsync(authorize, ("page", second), ("decision", "approve"));

        (once.Status, twice.Status, late.Status).Should().Be((302, 400, 400));
    }

    [Fact]
    public async Task Where_there_is_no_page_to_approve_on_the_reason_is_told()
    {
        await using var bench = await LoginBench.StartAsync();
        await using var other = new PodcastApiEmulator();

        var approve = () => bench.Login.ApproveAsync(bench.AuthorizeUrl(("scope", "music::unknown")));
        var asAnother = () => bench.Login.ApproveAsync(bench.AuthorizeUrl(), other.DefaultUser);

        await approve.Should().ThrowAsync<InvalidOperationException>().WithMessage("*400*scope*unknown*");
        await asAnother.Should().ThrowAsync<ArgumentException>().WithParameterName("user");
    }
}
