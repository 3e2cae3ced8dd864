using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Tests.LoginWithAmazon;

public sealed class AuthorizationRequestTests : IDisposable
{
    private readonly LoginWithAmazonClient _client = Logins.Client();

    public void Dispose() => _client.Dispose();

    [Fact]
    public void The_browser_is_sent_with_all_that_Amazon_wants()
    {
        var request = _client.CreateAuthorizationRequest(Logins.Redirect, ["music::catalog", "music::library"]);
        var query = QueryString.Read(request.Url);

        request.Url.GetLeftPart(UriPartial.Path).Should().Be("https://www.amazon.com/ap/oa");
        query.Should().OnlyContain(field => field.Count() == 1);
        query
            .ToDictionary(field => field.Key, field => field.Single())
            .Should()
            .Equal(
                new Dictionary<string, string>
                {
                    ["client_id"] = Logins.ClientId,
                    ["scope"] = "music::catalog music::library",
                    ["response_type"] = "code",
                    ["redirect_uri"] = "https://example.com/back",
                    ["state"] = request.State,
                    ["code_challenge"] = Convert
                        .ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(request.CodeVerifier)))
                        .TrimEnd('=')
                        .Replace('+', '-')
                        .Replace('/', '_'),
                    ["code_challenge_method"] = "S256",
                }
            );
        request.Scopes.Should().Equal("music::catalog", "music::library");
        request.Url.Query.Should().Contain("scope=music%3A%3Acatalog%20music%3A%3Alibrary");
    }

    [Fact]
    public void The_challenge_is_that_of_RFC_7636() =>
        Pkce.Challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").Should().Be("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

    [Fact]
    public void Nothing_of_it_can_be_guessed()
    {
        var requests = Enumerable.Range(0, 50).Select(_ => _client.CreateAuthorizationRequest(Logins.Redirect, ["s"])).ToList();
        var secrets = requests.SelectMany(r => new[] { r.State, r.CodeVerifier }).ToList();

        secrets
            .Should()
            .OnlyHaveUniqueItems()
            .And.OnlyContain(s => s.Length >= 43 && s.Length <= 128 && s.All(c => char.IsAsciiLetterOrDigit(c) || "-._~".Contains(c)));
    }

    [Fact]
    public void Randomness_is_taken_for_each_of_state_and_verifier()
    {
        byte next = 0;
        using var client = Logins.Client(LoginStub.Responding(), o => o.Randomness = bytes => Array.Fill(bytes, next++));

        var request = client.CreateAuthorizationRequest(Logins.Redirect, ["s"]);

        (request.State, request.CodeVerifier).Should().Be((new string('A', 43), "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE"));
    }

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:8080/back?x=a%20b")]
    [InlineData("https://example.com")]
    public void The_redirect_address_is_sent_as_it_was_written(string redirect) =>
        QueryString.Read(_client.CreateAuthorizationRequest(new Uri(redirect), ["s"]).Url)["redirect_uri"].Should().Equal(redirect);

    [Theory]
    [InlineData("http://example.com/back", "*https*")]
    [InlineData("https://example.com/back#x", "*fragment*")]
    [InlineData("back", "*absolute*")]
    public void A_redirect_address_that_would_leak_the_code_is_rejected(string redirect, string message) =>
        _client
            .Invoking(c => c.CreateAuthorizationRequest(new Uri(redirect, UriKind.RelativeOrAbsolute), ["s"]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(message);

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("music::catalog music::library")]
    public void No_scope_or_one_that_is_none_is_rejected(params string[] scopes) =>
        _client
            .Invoking(c => c.CreateAuthorizationRequest(Logins.Redirect, scopes))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*at least one scope*");

    [Fact]
    public void An_address_with_a_query_keeps_it()
    {
        using var client = Logins.Client(
            LoginStub.Responding(),
            o => o.Endpoints = new(o.Endpoints) { Authorize = new("https://example.com/oa?language=de") }
        );

        client
            .CreateAuthorizationRequest(Logins.Redirect, ["s"])
            .Url.AbsoluteUri.Should()
            .StartWith("https://example.com/oa?language=de&client_id=");
    }

    [Fact]
    public void Without_the_address_of_a_page_there_is_no_login_by_browser()
    {
        using var client = Logins.Client(LoginStub.Responding(), o => o.Endpoints = new(o.Endpoints) { Authorize = null });

        client
            .Invoking(c => c.CreateAuthorizationRequest(Logins.Redirect, ["s"]))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("Endpoints.Authorize is null*");
    }
}
