using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PodcastApi.Tests.DependencyInjection;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Telemetry;

namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>All that logins logged, traced, threw and printed, searched for the secrets that they used.</summary>
[Collection(nameof(ConsoleTests))]
public sealed class LoginSecretTests : IDisposable
{
    private static readonly string[] Secrets =
        [Logins.ClientSecret, "old-refresh", "new-refresh", "new-access", "the-code-secret", "device-code-secret", "client-secret"];

    /// <summary>What a server may make of a form: it echoes all of it, wherever it can.</summary>
    private static readonly Func<string, HttpResponseMessage>[] Echoes =
    [
        echo =>
            StubHandler.Json(
                $$"""{"error":"{{echo}}","error_description":"{{echo}}","request_id":"{{echo}}"}""",
                HttpStatusCode.BadRequest),
        echo => StubHandler.Json($$"""{"error":"invalid_grant","error_description":"{{echo}}"}""", HttpStatusCode.BadRequest),
        echo => StubHandler.Json($$"""{"error":{"code":"{{echo}}","message":"{{echo}}"} }""", HttpStatusCode.Unauthorized),
        echo =>
            StubHandler.Json(
                $$"""{"access_token":"Atza|new-access","refresh_token":"Atzr|new-refresh","token_type":"{{echo}}"""
                    + """ Atza|new-access Atzr|new-refresh"}"""),
        echo => StubHandler.Json($$"""{"access_token":"Atza|new-access {{echo}}","refresh_token":"Atzr|new-refresh"}"""),
        echo => StubHandler.Json($$"""{"refresh_token":"Atzr|new-refresh","message":"{{echo}}"}"""),
        echo => StubHandler.Json($$"""{"access_token":"Atza|new-access","refresh_token":"Atzr|new-refresh"}{{echo}}"""),
        echo => StubHandler.Json(echo, HttpStatusCode.InternalServerError),
        echo => new HttpResponseMessage(HttpStatusCode.Forbidden)
        {
            Content = new StringContent(echo, Encoding.UTF8, "text/html"),
            Headers = { { "x-amzn-RequestId", echo } },
        },
        echo => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://elsewhere.example/?" + echo) } },
        echo => throw new HttpRequestException("outer " + echo, new IOException("inner " + echo)),
        echo => throw new IOException("broken " + echo),
        echo => StubHandler.Json($$"""{"user_code":"{{echo}}","device_code":"{{echo}}"}"""),
    ];

    private readonly LogCollector _log = new();
    private readonly TraceCollector _traces = new();
    private readonly PrintCollector _printed = new();
    private readonly StringBuilder _said = new();
    private readonly List<string> _own = [];

    public void Dispose()
    {
        _printed.Dispose();
        _traces.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task No_secret_stands_in_anything_that_a_login_leaves_behind()
    {
        foreach (var echo in Echoes)
        {
            using var stub = new LoginStub((form, _) => Task.FromResult(echo(Uri.EscapeDataString(string.Join(" ", form.Fields.Values)))));
            using var plain = new LoginStub((form, _) => Task.FromResult(echo(string.Join(" ", form.Fields.Values))));
            foreach (var handler in new[] { stub, plain }) await LogInAsync(handler);
        }

        var all = string.Join(
            "\n",
            [_said.ToString(), _printed.Text, .. _log.Lines.Select(l => l.Message + l.Fields), .. _traces.Ended.Select(TraceCollector.Text)]
        );
        all.Should().Contain("[redacted]").And.Contain("invalid_grant").And.Contain("HTTP 403");
        _log.Lines.Should().NotContain(l => l.Category.StartsWith("System.Net.Http.HttpClient.PodcastApi.Login", StringComparison.Ordinal));
        all.Split('\n').Where(line => Secrets.Concat(_own).Any(line.Contains)).Should().BeEmpty();
    }

    [Fact]
    public void What_holds_secrets_does_not_print_them()
    {
        using var client = Logins.Client();
        var request = client.CreateAuthorizationRequest(Logins.Redirect, ["s"]);
        var login = new LoginTokens
        {
            AccessToken = "Atza|new-access",
            RefreshToken = "Atzr|new-refresh",
            ExpiresAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        };
        var device = new DeviceAuthorization
        {
            UserCode = "AB12CD",
            DeviceCode = "device-code-secret",
            VerificationUri = new("https://amazon.com/us/code"),
            ExpiresAt = default,
            Interval = default,
            Scopes = [],
        };

        request.ToString().Should().Be("Login at https://www.amazon.com/ap/oa, back to https://example.com/back");
        login.ToString().Should().Be("Access token until 2026-01-01 00:00:00Z, with a refresh token");
        device.ToString().Should().Be("Code AB12CD for https://amazon.com/us/code");
    }

    /// <summary>Every way in, through the container with all its logs.</summary>
    private async Task LogInAsync(HttpMessageHandler handler)
    {
        var time = new ObservedTimeProvider();
        await using var services = Container.With(s =>
        {
            s.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
            s.ConfigureHttpClientDefaults(b => b.RedactLoggedHeaders(_ => false));
            s.AddPodcastApi(o => o.ApiKey = "key")
                .AddLoginWithAmazon(o =>
                    (o.ClientId, o.ClientSecret, o.RefreshToken, o.TimeProvider, o.TokenStore, o.Timeout) = (
                        Logins.ClientId,
                        Logins.ClientSecret,
                        "Atzr|old-refresh",
                        time,
                        new EchoingStore(),
                        TimeSpan.FromSeconds(100)));
            s.AddHttpClient("PodcastApi.Login").EndingAt(handler);
        });
        var client = services.GetRequiredService<LoginWithAmazonClient>();
        var request = client.CreateAuthorizationRequest(Logins.Redirect, ["s"]);
        _own.AddRange([request.State, request.CodeVerifier]);
        var device = new DeviceAuthorization
        {
            UserCode = "A",
            DeviceCode = "device-code-secret",
            VerificationUri = Logins.Redirect,
            ExpiresAt = time.GetUtcNow().AddMinutes(2),
            Interval = TimeSpan.FromSeconds(5),
            Scopes = [],
        };
        var provider = services.GetRequiredService<IAccessTokenProvider>();
        await TellAsync(() => time.ServeAsync(client.RefreshAsync("Atzr|old-refresh")));
        await TellAsync(() =>
            time.ServeAsync(client.ExchangeAsync(request, new Uri($"https://example.com/back?code=the-code-secret&state={request.State}")))
        );
        await TellAsync(() =>
            time.ServeAsync(
                client.ExchangeAsync(
                    request,
                    new Uri(
                        $"https://example.com/back?error=e+{request.State}&error_description={request.CodeVerifier}&state={request.State}"
                    ))));
        await TellAsync(() => time.ServeAsync(client.StartDeviceAuthorizationAsync(["s"])));
        await TellAsync(() => time.ServeAsync(client.WaitForDeviceAuthorizationAsync(device)));
        await TellAsync(() => time.ServeAsync(provider.GetAccessTokenAsync(new AccessTokenRequest(["s"]), default).AsTask()));
        _said.AppendLine($"{client} {request} {device} {provider}");
    }

    private async Task TellAsync<T>(Func<Task<T>> work)
    {
        try
        {
            _said.AppendLine($"{await work()}");
        }
        catch (LoginException e)
        {
            _said.AppendLine($"{e} {e.Message} {e.Code} {e.Description} {e.RequestId}");
        }
    }

    /// <summary>A store that tells what it was given in its error.</summary>
    private sealed class EchoingStore : ITokenStore
    {
        public ValueTask<LoginTokens?> ReadAsync(CancellationToken cancellationToken) => new((LoginTokens?)null);

        public ValueTask SaveAsync(LoginTokens login, CancellationToken cancellationToken) =>
            throw new IOException($"can't save {login.AccessToken} {login.RefreshToken}");
    }
}
