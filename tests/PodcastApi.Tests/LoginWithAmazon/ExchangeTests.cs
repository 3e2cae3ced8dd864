namespace PodcastApi.Tests.LoginWithAmazon;

public sealed class ExchangeTests : IDisposable
{
    private readonly LoginStub _stub = LoginStub.Responding(LoginResponses.Tokens("Atza|a", "Atzr|r"));
    private readonly FakeTimeProvider _time = new();
    private readonly LoginWithAmazonClient _client;
    private readonly AuthorizationRequest _request;

    public ExchangeTests()
    {
        _client = Logins.Client(_stub, o => o.TimeProvider = _time);
        _request = _client.CreateAuthorizationRequest(Logins.Redirect, ["music::catalog"]);
    }

    public void Dispose()
    {
        _client.Dispose();
        _stub.Dispose();
    }

    [Fact]
    public async Task A_code_is_exchanged_for_a_login()
    {
        var login = await _client.ExchangeAsync(
            _request,
            Back("code=the%20code+1&state=" + _request.State),
            TestContext.Current.CancellationToken);

        (login.AccessToken, login.RefreshToken, login.TokenType, login.ExpiresAt)
            .Should()
            .Be(("Atza|a", "Atzr|r", "bearer", _time.GetUtcNow().AddHours(1)));
        login.Scopes.Should().Equal("music::catalog");
        var form = _stub.Forms.Should().ContainSingle().Subject;
        (form.Uri.AbsoluteUri, form.ContentType, form.Accept)
            .Should()
            .Be(("https://api.amazon.com/auth/o2/token", "application/x-www-form-urlencoded", "application/json"));
        form.Fields.Should()
            .Equal(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "authorization_code",
                    ["code"] = "the code 1",
                    ["redirect_uri"] = "https://example.com/back",
                    ["code_verifier"] = _request.CodeVerifier,
                    ["client_id"] = Logins.ClientId,
                    ["client_secret"] = Logins.ClientSecret,
                }
            );
    }

    [Fact]
    public async Task A_public_client_sends_no_secret_and_gets_no_refresh_token()
    {
        using var stub = LoginStub.Responding(LoginResponses.Tokens("Atza|a"));
        using var client = Logins.Client(stub, o => o.ClientSecret = null);

        (await client.ExchangeAsync(_request, Back("code=c&state=" + _request.State), TestContext.Current.CancellationToken))
            .RefreshToken.Should()
            .BeNull();

        stub.Forms[0].Fields.Should().NotContainKey("client_secret").And.ContainKey("code_verifier");
    }

    [Fact]
    public async Task A_request_that_was_kept_elsewhere_can_be_made_again()
    {
        var kept = new AuthorizationRequest
        {
            Url = _request.Url,
            RedirectUri = new("https://example.com/back"),
            State = _request.State,
            CodeVerifier = _request.CodeVerifier,
        };

        (await _client.ExchangeAsync(kept, Back("code=c&state=" + _request.State), TestContext.Current.CancellationToken))
            .AccessToken.Should()
            .Be("Atza|a");
    }

    [Theory]
    [InlineData("code=c")]
    [InlineData("code=c&state=")]
    [InlineData("code=c&state=other")]
    [InlineData("error=access_denied")]
    [InlineData("error=access_denied&state=other")]
    public async Task A_callback_with_another_state_is_not_believed(string query) =>
        (await FailAsync(Back(query))).Message.Should().Contain("its state differs");

    [Theory]
    [InlineData("code=c")]
    [InlineData("code=c&state=")]
    public async Task A_request_that_has_lost_its_state_believes_nobody(string query)
    {
        var lost = new AuthorizationRequest
        {
            Url = _request.Url,
            RedirectUri = _request.RedirectUri,
            State = "",
            CodeVerifier = _request.CodeVerifier,
        };

        await _client.Awaiting(c => c.ExchangeAsync(lost, Back(query))).Should().ThrowExactlyAsync<LoginException>();
    }

    [Theory]
    [InlineData("code=c&code=d&state=STATE", "code")]
    [InlineData("code=c&state=STATE&state=STATE", "state")]
    [InlineData("error=a&error=b&state=STATE", "error")]
    [InlineData("%63ode=c&code=d&state=STATE", "code")]
    public async Task A_callback_with_a_field_twice_is_rejected(string query, string field) =>
        (await FailAsync(Back(query.Replace("STATE", _request.State, StringComparison.Ordinal))))
            .Message.Should()
            .StartWith($"The call-back holds {field} more than once");

    [Theory]
    [InlineData("")]
    [InlineData("&code=")]
    [InlineData("&error=")]
    public async Task A_callback_without_code_is_rejected(string rest) =>
        (await FailAsync(Back("state=" + _request.State + rest))).Message.Should().Contain("neither a code nor an error");

    [Theory]
    [InlineData("https://example.com/other")]
    [InlineData("https://example.com/BACK")]
    [InlineData("https://example.org/back")]
    [InlineData("http://example.com/back")]
    [InlineData("https://example.com:8443/back")]
    [InlineData("/back")]
    public async Task A_callback_to_another_address_is_rejected(string address) =>
        (await FailAsync(new Uri($"{address}?code=c&state={_request.State}", UriKind.RelativeOrAbsolute)))
            .Message.Should()
            .Contain("another address than the request's RedirectUri");

    [Fact]
    public async Task A_person_who_rejects_is_told_by_the_code()
    {
        var error = await FailAsync(Back("error=access_denied&error_description=Access+not+permitted.&state=" + _request.State));

        (error.Code, error.Description, error.StatusCode, error.IsTransient)
            .Should()
            .Be(("access_denied", "Access not permitted.", null, false));
        error
            .Message.Should()
            .Be(
                "The login was rejected: access_denied: Access not permitted. Ask the person again; taking too long counts as a "
                    + "rejection too.");
    }

    [Fact]
    public async Task A_rejected_code_says_what_a_code_is_good_for()
    {
        using var client = Logins.Client(
            LoginResponses.Body(
                """{"error_description":"The request has an invalid grant parameter : code","error":"invalid_grant"}""",
                400));

        var error = (
            await client
                .Invoking(c => c.ExchangeAsync(_request, Back("code=c&state=" + _request.State)))
                .Should()
                .ThrowExactlyAsync<LoginException>()
        ).Which;

        error.Message.Should().Be(
            "HTTP 400 (BadRequest) from the exchange of the code: invalid_grant: The request has an invalid grant parameter : code. " +
            "A code counts once, for 5 minutes, and for the redirect address and client that it was made for: start the login again.");
    }

    private static Uri Back(string query) => new("https://example.com/back?" + query);

    private async Task<LoginException> FailAsync(Uri callback)
    {
        var error = (await _client.Awaiting(c => c.ExchangeAsync(_request, callback)).Should().ThrowExactlyAsync<LoginException>()).Which;
        _stub.Forms.Should().BeEmpty();
        return error;
    }
}
