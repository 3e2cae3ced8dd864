namespace PodcastApi.Tests.LoginWithAmazon;

public class TokenResponseTests
{
    [Theory]
    [InlineData("3600", 3600)]
    [InlineData("\"3600\"", 3600)]
    [InlineData("60.5", 60.5)]
    [InlineData("3.6e3", 3600)]
    [InlineData("null", 3600)]
    [InlineData("0", 3600)]
    [InlineData("-1", 3600)]
    [InlineData("\"\"", 3600)]
    [InlineData("\"an hour\"", 3600)]
    [InlineData("\"NaN\"", 3600)]
    [InlineData("1e300", 3600)]
    [InlineData("{\"seconds\":1}", 3600)]
    public async Task Whatever_expires_in_is_the_login_counts_and_an_hour_when_it_is_none(string expiresIn, double seconds)
    {
        var time = new FakeTimeProvider();
        using var client = Logins.Client(
            LoginStub.Responding(LoginResponses.Tokens("Atza|a", "Atzr|r", expiresIn)),
            o => o.TimeProvider = time);

        (await client.RefreshAsync("Atzr|old-refresh", TestContext.Current.CancellationToken))
            .ExpiresAt.Should()
            .Be(time.GetUtcNow().AddSeconds(seconds));
    }

    [Theory]
    [InlineData("""{"access_token":"Atza|a"}""")]
    [InlineData("""{"access_token":"Atza|a","token_type":"Bearer","refresh_token":null,"more":{"deep":[1]},"error":null}""")]
    [InlineData("""{"access_token":"Atza|a","token_type":"bearer","refresh_token":"","x":true}""")]
    [InlineData("""{"access_token":"Atza|a","error":"","error_description":""}""")]
    [InlineData("\uFEFF{\"access_token\":\"Atza|a\"}")]
    public async Task Only_the_access_token_is_needed(string body)
    {
        using var client = Logins.Client(LoginResponses.Body(body));

        var login = await client.RefreshAsync("Atzr|old-refresh", TestContext.Current.CancellationToken);

        (login.AccessToken, login.RefreshToken, login.TokenType).Should().Be(("Atza|a", null, "bearer"));
        login.Scopes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"token_type":"bearer","expires_in":3600}""", "access_token is missing.")]
    [InlineData("""{"access_token":""}""", "access_token is missing.")]
    [InlineData("""{"access_token":["Atza|a"]}""", "access_token is missing.")]
    [InlineData(
        """{"access_token":"with space"}""",
        "access_token holds a character other than visible ASCII, which a header can't carry.")]
    [InlineData("""{"access_token":"a\r\nb"}""", "access_token holds a character other than visible ASCII, which a header can't carry.")]
    [InlineData("""{"access_token":"Atza|a","token_type":"mac"}""", "token_type is not bearer but mac.")]
    [InlineData("", "the body is empty.")]
    [InlineData("null", "the body (its content-type is application/json) is no JSON object of the login, or is cut.")]
    [InlineData("""["access_token"]""", "the body (*) is no JSON object of the login, or is cut.")]
    [InlineData("""{"access_token":"Atza|a","expi""", "the body (*) is no JSON object of the login, or is cut.")]
    [InlineData("""{"access_token":"Atza|a"}{}""", "the body (*) is no JSON object of the login, or is cut.")]
    [InlineData("<html><body>Sorry</body></html>", "the body (*) is no JSON object of the login, or is cut.")]
    [InlineData(
        """{"error":"invalid_grant","access_token":"Atza|a"}""",
        "invalid_grant. The refresh token is no longer valid, or belongs to another client: log in again.")]
    public async Task An_response_that_is_no_login_is_an_error_with_its_status(string body, string message)
    {
        var error = await Logins.FailToRefreshAsync(LoginResponses.Body(body));

        error.Message.Should().Match("HTTP 200 (OK) from the refresh of the access token: " + message);
        ((int?)error.StatusCode, error.IsTransient).Should().Be((200, false));
    }

    [Fact]
    public async Task A_login_of_the_largest_tokens_is_taken()
    {
        using var client = Logins.Client(LoginResponses.Tokens(new string('a', 2048), new string('r', 2048)));

        var login = await client.RefreshAsync("Atzr|old-refresh", TestContext.Current.CancellationToken);

        (login.AccessToken.Length, login.RefreshToken!.Length).Should().Be((2048, 2048));
    }
}
